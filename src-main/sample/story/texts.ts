import type { PlanTextKey } from '@shared/features/plans/model';

/**
 * The sample plan's texts, English and Chinese. Blank line: new paragraph; `- `: list item; `**…**`: bold. Years are those of a
 * plan written in 2026 for 2027; the sample moves them with the day it is made.
 */
export const storyTexts: Partial<Record<PlanTextKey, readonly [en: string, zh: string]>> = {
  'summary.finding': [
    'Grow Qingyao from 4.4 to 5.8 million by winning the second pump line before September',
    '九月前拿下第二条泵线，把青曜的销售额从440万元提高到580万元',
  ],
  'summary.standing': [
    'Qingyao makes process pumps in Ningbo and has bought from us since 2018. Quarterly sales have almost doubled in three years and will reach CNY 4.4 million in 2026. We equip the first pump line and two of its five test benches. The customer approves of us, and operations speaks for us in its own meetings.',
    '青曜在宁波生产流程泵，2018年起与我们交易。三年间季度销售额接近翻番，2026年销售额将达440万元。我们配套了第一条泵线和五个试验台中的两个。客户认可我们，运营部门在其内部会议上为我们说话。',
  ],
  'summary.threats': [
    'Bergholt holds 41% of the purchases and the trust of the engineers, who must approve every drive. One delivery in nine was late in 2026, and in October the line stood for six hours. Nobody on our side has met the chief financial officer, who will release the budget for the second line in May.',
    '贝霍尔特占其采购的41%，并赢得了工程师的信任，而所有变频器都须经工程师认证。2026年每九次交货就有一次迟到，十月曾造成停线六小时。财务总监将在五月释放第二条线的预算，而我们尚无一人与其谋面。',
  ],
  'summary.actions': [
    '- **Repair delivery first:** 40 drives on the shelf in Ningbo by February, and a monthly record that purchasing can check.\n- **Earn the engineers’ approval** of the TW-7 with measurements on their own bench, not with our brochure.\n- **Show finance the sum:** CNY 412,000 saved a year, paid back in 14 months.\n- **Bind both sides** with a framework contract for 2027–2029.',
    '- **先修复交货：**二月前宁波库常备40台变频器，每月提供采购可核对的记录。\n- **赢得工程师认证：**以对方试验台上的实测数据，而非我们的样本，取得TW-7认证。\n- **向财务算清账：**每年节约41.2万元，14个月收回投资。\n- **双向约束：**签订2027–2029年框架合同。',
  ],
  'summary.ask': [
    '- Lend a second application engineer from April to September\n- Release CNY 520,000 of stock for the Ningbo depot\n- Raise the credit limit from CNY 600,000 to 900,000\n- Jiang Ke to be the sponsor for the customer’s CFO',
    '- 四月至九月借调第二名应用工程师\n- 批准宁波库52万元库存\n- 信用额度由60万元提至90万元\n- 蒋柯担任对方财务总监的对接人',
  ],
  'overview.finding': [
    'A healthy, growing A customer that still buys two thirds of its drives elsewhere',
    '健康成长的A类客户，但仍有三分之二的传动产品购自他处',
  ],
  'overview.notes': [
    '**What it buys, what it does not.** Drives are 47% of our sales, pump controllers 25%, servo kits 14%. It buys no energy monitoring from anyone. Large drives above 90 kW all come from Bergholt.\n\n**Value to us.** 930 hours logged in ten months: 5% of the team’s time for 11% of its sales.',
    '**买什么，不买什么。**变频器占我方销售的47%，泵控制器25%，伺服套件14%。能耗监测尚未向任何一家采购。90 kW以上的大功率变频器全部来自贝霍尔特。\n\n**对我们的价值。**十个月记录工时930小时，以团队5%的时间创造11%的销售额。',
  ],
  'research.finding': [
    'The efficiency rule of July 2027 opens the door; our delivery record could close it',
    '2027年7月的能效新规打开了大门，我们的交货记录却可能把门关上',
  ],
  'research.customerView': [
    '“You are the ones we call at night. You are not yet the ones we design with.” Ms Qiu, 14 October 2026. Operations rates us first for response and third for delivery; engineering has not rated us, because it has not tested the TW-7.',
    '“半夜出事我们找的是你们，设计时想到的还不是你们。”——仇副总（2026年10月14日）。运营对我们的响应评第一，对交货评第三；技术部门未作评价，因为尚未试验TW-7。',
  ],
  'research.market': [
    '- From 1 July 2027 new process pumps above 7.5 kW must reach efficiency class 2. About 60% of Qingyao’s present range does not.\n- The municipal water programme in the province tenders 38 pumping stations in 2027; Qingyao bids for eleven.\n- Bergholt has announced a price rise of 6% from February and a delivery time of ten weeks.',
    '- 2027年7月1日起，7.5 kW以上新流程泵须达到二级能效。青曜现有产品约60%未达标。\n- 省内市政供水项目2027年招标38座泵站，青曜参与其中11座。\n- 贝霍尔特宣布二月起提价6%，交货期延至十周。',
  ],
  'research.missing': [
    '- How is the second line’s budget split between years? Decides one call-off or two. Ma Ruoxi, 15 January\n- What does Bergholt’s annual bonus amount to? The real price gap. Ma Ruoxi, 26 February\n- Which harmonics limit does engineering apply? Filter or no filter: 4% of the price. Gao Lin, 18 December\n- Who follows Mr Shen in 2029? Sponsor on both sides. Jiang Ke, 30 June',
    '- 第二条线的预算如何分年度？决定一次还是两次提货。马若溪，1月15日\n- 贝霍尔特的年度返利是多少？真实的价格差距。马若溪，2月26日\n- 技术部门采用何种谐波限值？是否加滤波器：占价格4%。高霖，12月18日\n- 2029年谁接任沈总？双方高层对接。蒋柯，6月30日',
  ],
  'research.strengths': [
    '- Answer within two hours, at night too: 46 of 48 calls in 2026\n- Drive and pump controller from one hand: saves 1.5 days a cabinet\n- Related to operations and to the test bench: weekly contact\n- Depot 12 km from the works: 2 h by van',
    '- 两小时响应，夜间亦然：2026年48次中46次\n- 变频器与泵控制器一家供齐：每柜省1.5天\n- 与运营、试验台有关系：每周接触\n- 仓库距工厂12公里：两小时送达',
  ],
  'research.weaknesses': [
    '- Late deliveries: 89% on time, 97% promised\n- No type approval of the TW-7: never applied for\n- Nothing above 90 kW on stock: eight weeks\n- Finance does not know us: no meeting so far',
    '- 交货迟延：准时率89%，承诺97%\n- TW-7未获型式认证：从未申请\n- 90 kW以上无库存：需八周\n- 财务不认识我们：从未会面',
  ],
  'research.opportunities': [
    '- Efficiency class 2 from July 2027: 60% of the range affected\n- Second pump line, drives for CNY 2.1 million: decision in August\n- Bergholt’s price rise and ten weeks: from February\n- Energy monitoring for end customers: nobody offers it',
    '- 2027年7月起二级能效：涉及60%产品\n- 第二条泵线，变频器210万元：八月决定\n- 贝霍尔特提价、交期十周：二月起\n- 终端客户能耗监测：尚无人提供',
  ],
  'research.threats': [
    '- Bergholt answers with a bonus: did so in 2024\n- Another stopped line ends the trust: six hours in October\n- Lanting undercuts by 15% in small drives: below 11 kW\n- Purchasing splits the order to three: company rule above 300,000',
    '- 贝霍尔特以返利反击：2024年有先例\n- 再停一次线，信任即失：十月停线六小时\n- 澜汀在小功率低价15%：11 kW以下\n- 采购将订单分给三家：30万元以上的规定',
  ],
  'research.trends': [
    '- Efficiency rules tighten again in 2029: redesign twice; favourable to us, certainty high\n- Pump makers sell running hours, not pumps: needs data; favourable, certainty medium\n- Copper price up 14% in twelve months: margin under pressure; unfavourable, certainty high',
    '- 2029年能效标准再次收紧：两次改型；对我们有利，确定性高\n- 泵厂出售运行时数而非泵：需要数据；有利，确定性中\n- 铜价一年上涨14%：毛利承压；不利，确定性高',
  ],
  'research.conclusion': [
    'Use service and the depot (S) to close the delivery gap (W) before February; then let the new rule (O) carry the TW-7 through engineering while Bergholt cannot deliver (T).',
    '以服务与仓库（S）在二月前补上交货短板（W）；随后借新规之势（O），趁贝霍尔特无法及时交货（T），推动TW-7通过技术认证。',
  ],
  'competitors.finding': [
    'We lead on service and integration, and trail where the engineers decide',
    '服务与集成我们领先，而在工程师说了算的地方我们落后',
  ],
  'competitors.reading': [
    'Approval alone is worth half a point of the weighted score: with it we would be ahead of Bergholt at equal prices. That is why item B comes before any discussion of price.',
    '仅认证一项就值加权得分的半分：取得认证后，同等价格下我们即可领先贝霍尔特。因此事项B先于任何价格讨论。',
  ],
  'objectives.finding': [
    'Qingyao wants a class 2 pump at no extra cost, and we can show the sum',
    '青曜要的是不增成本的二级能效泵，这笔账我们算得清楚',
  ],
  'objectives.issue': [
    '60% of the pump types miss efficiency class 2 and may not be sold after 1 July 2027. A redesign of the hydraulics would take two years.',
    '60%的泵型未达二级能效，2027年7月1日后不得销售。重新设计水力部件需要两年。',
  ],
  'objectives.provide': [
    'TW-7 drives with the matched pump controller on both lines, commissioning, a depot in Ningbo, and measured proof for each type.',
    '两条线配套TW-7变频器与泵控制器、调试服务、宁波库存，以及每个型号的实测证明。',
  ],
  'objectives.benefit': [
    'CNY 412,000 a year from testing time, energy, stock and fewer late orders, beside the right to sell at all.',
    '试验工时、能耗、库存及减少误期合计每年41.2万元，此外保住了销售资格本身。',
  ],
  'objectives.investment': [
    'CNY 480,000 more than the present solution for the second line. Paid back in 14 months.',
    '第二条线较现有方案增加48万元，14个月收回。',
  ],
  'objectives.reference': [
    'Plant manager of a pump maker in Jiangsu, 2025: nine types failed the class 2 test; we equipped two lines in eleven weeks; all nine passed, testing time down 34%, CNY 530,000 saved in the first year.',
    '江苏某泵厂厂长，2025年：九个型号未通过二级能效试验；我们十一周内完成两条线配套；九个型号全部通过，试验时间缩短34%，首年节约53万元。',
  ],
  'strategy.finding': [
    'Secure the first line, win the second, and be known on three floors',
    '稳住第一条线，拿下第二条线，让三个层级都认识我们',
  ],
  'strategy.overall': [
    'Be the supplier that Qingyao can plan on: first by delivery, then by proof on its own bench, and last by a contract that rewards both sides for growth.',
    '做青曜可以安心排产的供应商：先凭交货，再凭其试验台上的实证，最后以一份让双方都因增长受益的合同。',
  ],
  'tactics.finding': [
    'Twenty-five actions; eight must be finished before the engineering review on 26 March',
    '二十五项行动，其中八项须在3月26日技术评审之前完成',
  ],
  'tactics.followUp': [
    'Ma Ruoxi reviews the list every Friday; a late action is raised with Jiang Ke after five working days. Results are entered in the file on the day, so that the next print shows them.',
    '马若溪每周五检查清单；逾期超过五个工作日即报蒋柯。结果当天录入档案，下次打印即可体现。',
  ],
  'forecasts.finding': [
    '5.8 million for the year: 76% repeats what we sell today, the rest hangs on the second line',
    '全年580万元：76%来自现有业务，其余取决于第二条线',
  ],
  'forecasts.assumptions': [
    '**How sure.** 4,400 repeats what is bought today. 1,260 depends on approval in March and signature in August; if both slip by a quarter the year ends at 5,130. Energy monitoring (140) is a trial and may be nothing.',
    '**把握。**440万元为现有业务的延续。126万元取决于三月认证与八月签约；若两者均推迟一个季度，全年为513万元。能耗监测（14万元）为试行，可能为零。',
  ],
  'resources.finding': [
    'The plan needs 1,460 hours and CNY 338,000, and one engineer more than we have',
    '本计划需要1,460小时和33.8万元，并需增加一名工程师',
  ],
  'partnership.finding': [
    'A good supplier today; to be a partner we must repair trust in delivery and meet the CFO',
    '今天是好供应商；要成为伙伴，须重建交货信任并结识财务总监',
  ],
  'partnership.judgement': [
    'The people want to work with us. The companies are not yet bound. One reliable year turns the first into the second.',
    '人愿意与我们合作，企业之间尚无约束。一年可靠的交付，可使前者变为后者。',
  ],
};
