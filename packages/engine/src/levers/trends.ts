import type { LeverTrend } from './lever-figure.ts';

/** Published series beside levers; a test compares them with the observed facts of the England baseline. */
export const SPECIALISTS_TREND: LeverTrend = {
  label: 'Specialist occupational physicians in the NHS, England',
  unit: 'people',
  points: [
    { date: '2009', value: 172 },
    { date: '2021', value: 98 },
  ],
  sourceId: 'growing-oh-2021',
};

export const TRAINEES_TREND: LeverTrend = {
  label: 'Occupational medicine trainees, United Kingdom',
  unit: 'people',
  points: [
    { date: '2000', value: 129 },
    { date: '2006', value: 154 },
    { date: '2017', value: 83 },
    { date: '2018', value: 72 },
  ],
  sourceId: 'som-2019',
};

export const COMPLETIONS_TREND: LeverTrend = {
  label: 'Completions of occupational medicine training, United Kingdom',
  unit: 'people a year',
  points: [
    { date: '2007', value: 29 },
    { date: '2014', value: 8 },
  ],
  sourceId: 'occup-med-2015',
};

export const OLDER_DOCTORS: LeverTrend = {
  label: 'Doctors in occupational medicine aged 50 or over, United Kingdom',
  unit: 'share',
  points: [{ date: '2016', value: 0.64 }],
  sourceId: 'appg-2016',
};

/** Mean of the twelve monthly shares of each financial year. */
export const SICKNESS_TREND: LeverTrend = {
  label: 'Sickness absence of NHS staff, England',
  unit: 'share of days',
  points: [
    { date: '2009/10', value: 0.044 },
    { date: '2010/11', value: 0.0415 },
    { date: '2011/12', value: 0.0413 },
    { date: '2012/13', value: 0.0428 },
    { date: '2013/14', value: 0.0406 },
    { date: '2014/15', value: 0.0425 },
    { date: '2015/16', value: 0.0415 },
    { date: '2016/17', value: 0.0416 },
    { date: '2017/18', value: 0.0418 },
    { date: '2018/19', value: 0.042 },
    { date: '2019/20', value: 0.0447 },
    { date: '2020/21', value: 0.0465 },
    { date: '2021/22', value: 0.0537 },
    { date: '2022/23', value: 0.0539 },
    { date: '2023/24', value: 0.0497 },
    { date: '2024/25', value: 0.0514 },
  ],
  sourceId: 'nhse-sickness-monthly',
};
