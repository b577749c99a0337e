/** Method in brief. */
export function AboutMethod() {
  return (
    <>
      <h2>Method in brief</h2>
      <p>
        <strong>People.</strong> Staff of each service are followed by role and age. Every month some retire, some leave, some fall ill or
        die; trainees finish, nurses qualify, vacancies are filled as far as the market allows. Nobody appears or vanishes: opening plus
        joiners less leavers is closing, for every service, role and month.
      </p>
      <p>
        <strong>Need.</strong> Each organisation’s staff need help at a rate per head for each service line (management referrals, health
        surveillance, physiotherapy and so on). Part of the need is never referred; the rest, the expressed demand, reaches a service
        through its arrangements.
      </p>
      <p>
        <strong>Capacity, lists and waits.</strong> Minutes at work are offered to tasks by preferred role, then substitutes. Each service
        keeps one list for each pool of roles. One equation covers idle and overloaded services alike: when capacity is ample it is the
        queue of Erlang’s formula, when overloaded it is a list that grows.
      </p>
      <p>
        <strong>Two kinds of run.</strong> “Typical luck” carries average flows and answers at once. “With chance” draws many possible
        futures in whole people: “22 of 100 futures” means that 22 out of 100 such draws had the event. Business as usual and every scenario
        share the same luck, so that differences come from the levers and not from the dice. Uncertainty about the parameters themselves is
        not drawn yet: ranges show chance alone.
      </p>
      <p>
        <strong>Required staff.</strong> The full-time equivalent (FTE) staff that would do the demand at a target load, with governance and
        supervision. The “expressed” basis counts demand that reaches a service; the “need” basis counts all need.
      </p>
      <p>
        <strong>Levers</strong> only change numbers of the model from a date on, with a build-up. Each carries its evidence and its grade,
        and says when it can have no effect.
      </p>
    </>
  );
}
