package org.probity.earlywarning.indicator.duties;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;
import org.probity.earlywarning.indicator.IndicatorKind;

/** The indicators of separation of duties. */
public final class DutyIndicators {

    public static final List<IndicatorKind> KINDS = List.of(
            new IndicatorKind(
                    MakerIsChecker.DEFINITION,
                    (settings, around) -> settings.values().rows("pairs").isEmpty()
                            ? List.of()
                            : List.of(new MakerIsChecker(settings))),
            new IndicatorKind(
                    SingleOfficer.DEFINITION,
                    (settings, around) -> settings.values().texts("activities").isEmpty()
                            ? List.of()
                            : List.of(new SingleOfficer(settings))),
            new IndicatorKind(FixedPair.DEFINITION, (settings, around) -> List.of(new FixedPair(settings))),
            new IndicatorKind(
                    OneOfficerDoesMost.DEFINITION, (settings, around) -> List.of(new OneOfficerDoesMost(settings))),
            new IndicatorKind(
                    OfficerChanged.DEFINITION,
                    (settings, around) -> settings.values().rows("bound").isEmpty()
                            ? List.of()
                            : List.of(new OfficerChanged(settings))));

    /** Those over records of feeds. */
    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(MakerIsChecker.DEFINITION, (settings, around) -> new SamePayer(settings)),
            new FeedIndicatorKind(IncompatiblePosts.DEFINITION, (settings, around) -> new IncompatiblePosts(settings)),
            new FeedIndicatorKind(SingleOfficer.DEFINITION, (settings, around) -> new OfficersOnRecord(settings)),
            new FeedIndicatorKind(SharedAccount.DEFINITION, (settings, around) -> new SharedAccount(settings)),
            new FeedIndicatorKind(SelfApproval.DEFINITION, (settings, around) -> new SelfApproval(settings)));

    private DutyIndicators() {}
}
