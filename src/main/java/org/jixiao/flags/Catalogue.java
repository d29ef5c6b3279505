package org.jixiao.flags;

import java.util.List;
import java.util.Optional;

/** The questions asked, in the order reports list them. */
public final class Catalogue {

  /** Every flag in force. */
  public static final List<Flag> IN_FORCE =
      List.of(
          ScoreHighPaymentLow.FLAG,
          TotalNotSumOfScores.FLAG,
          ExecutionScoreOffRule.FLAG,
          PaidMoreThanBudget.FLAG,
          FormLedgerDifference.FLAG,
          WidespreadFlag.FLAG,
          ScoreRateGap.FLAG,
          FullOutputNothingPaid.FLAG,
          SelfScoreFarFromReview.FLAG,
          PrintedRateOff.FLAG,
          FundTotalOff.FLAG,
          LowRateUnexplained.FLAG,
          LevelWeightsOffScheme.FLAG,
          FirstLevelMissing.FLAG,
          ScoreOutsideWeight.FLAG,
          ScoreOffProportion.FLAG,
          DeductionWithoutReason.FLAG,
          FullScoreWithoutValue.FLAG,
          CostAtLeast.FLAG,
          PercentAboveHundred.FLAG,
          ExecutionScoredAgain.FLAG,
          ActualIsInequality.FLAG,
          OverFulfilled.FLAG,
          RepeatedIndicators.FLAG,
          DominatingIndicator.FLAG,
          TooFewNumbers.FLAG,
          BenefitNamesMoney.FLAG,
          FundsAsQuantity.FLAG,
          LateInFull.FLAG,
          EveryActualAsTargeted.FLAG,
          CostTargetAboveBudget.FLAG,
          CostOverrunUnscored.FLAG,
          GoalRepeatedAsResult.FLAG,
          TemplateLeftIn.FLAG,
          CopiedTexts.FLAG,
          OtherBodyNamed.FLAG,
          DuplicateProject.FLAG,
          GradeOffScore.FLAG,
          WeightsNotHundred.FLAG,
          LargeAddition.FLAG,
          CutLiftsRate.FLAG,
          UnitSlip.FLAG,
          EvaluationMissing.FLAG,
          PaidWithoutBudget.FLAG,
          PaidOutsideYear.FLAG,
          LateRush.FLAG,
          SettledByOneVoucher.FLAG,
          VeryLowPayment.FLAG,
          OtherEconomicClass.FLAG,
          PaidToItself.FLAG,
          LargePersonalPayment.FLAG,
          PrepaidHospitality.FLAG,
          RoundAmountsAtShops.FLAG,
          LumpTransferToUnit.FLAG,
          SplitPayments.FLAG,
          NearDuplicatePayments.FLAG,
          RefundsAfterYear.FLAG,
          ThreeLowYears.FLAG,
          ScoreJump.FLAG,
          EasyTargetRepeated.FLAG,
          OldCarryOver.FLAG,
          NewMoneyBesideCarryOver.FLAG,
          EveryProjectFullScore.FLAG,
          ScoresWithoutSpread.FLAG,
          PayeeConcentration.FLAG,
          DepartmentPaysLittle.FLAG,
          DepartmentScoresHigh.FLAG,
          DigitsOfPayments.FLAG,
          WarnedStillExcellent.FLAG,
          RectificationOverdue.FLAG,
          ScoreUnlikePeers.FLAG,
          PaysUnlikePeers.FLAG,
          BudgetUnlikePeers.FLAG,
          BudgetJump.FLAG,
          PayeeOutsize.FLAG,
          PayeeOfMany.FLAG,
          RepeatedAcrossDepartments.FLAG,
          HeapAtBorder.FLAG,
          PaidOnDaysOff.FLAG,
          ExecutedNegative.FLAG,
          ExecutedAboveBudget.FLAG,
          TotalAboveHundred.FLAG,
          FormNumberMissing.FLAG);

  private Catalogue() {}

  /** The flag in force with this id. */
  public static Optional<Flag> findFlag(String id) {
    return IN_FORCE.stream().filter(flag -> flag.id().equals(id)).findFirst();
  }
}
