/** What the model cannot do, and what it must not be used for. */
export function AboutLimits() {
  return (
    <>
      <h2>Limits</h2>
      <ul>
        <li>
          Staffing of occupational health services is not published by trust. It is allocated from national totals by a documented rule:
          allocated, not observed. Treat figures for one service as a starting point for your own.
        </li>
        <li>
          Several parameters are judgement or were chosen so that the base year is plausible. They are graded RED; agreement with the base
          year is no test of the model.
        </li>
        <li>Headline need, gaps and waits are for NHS trusts and integrated care boards. Primary and social care are counted apart.</li>
        <li>
          A run of one ICS takes the rest of England as it is under business as usual: if every ICS hired at once, each would find fewer
          people than its own run says.
        </li>
        <li>Flu and Covid vaccination campaigns are outside need.</li>
        <li>Costs, benefits and other ways of running the service are not in this version.</li>
      </ul>
      <h2>What it must not be used for</h2>
      <ul>
        <li>Performance management of individuals. The model knows no person; its staff are counts.</li>
        <li>Clinical triage, or any decision about a patient or a member of staff.</li>
        <li>Ranking services by quality: their staffing here is allocated, not observed.</li>
      </ul>
    </>
  );
}
