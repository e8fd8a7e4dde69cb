package org.probity.earlywarning.indicator.personnel;

import java.util.List;
import org.probity.earlywarning.indicator.FeedIndicatorKind;

/** The indicators of personnel. */
public final class PersonnelIndicators {

    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(LongInPost.DEFINITION, (settings, around) -> new LongInPost(settings)),
            new FeedIndicatorKind(AppointmentNotice.DEFINITION, (settings, around) -> new AppointmentNotice(settings)),
            new FeedIndicatorKind(MeetingDefect.DEFINITION, (settings, around) -> new MeetingDefect(settings)),
            new FeedIndicatorKind(KinInLine.DEFINITION, (settings, around) -> new KinInLine(settings)),
            new FeedIndicatorKind(NotDeclared.DEFINITION, (settings, around) -> new NotDeclared(settings)),
            new FeedIndicatorKind(PromotedInPeriod.DEFINITION, (settings, around) -> new PromotedInPeriod(settings)),
            new FeedIndicatorKind(NoTraining.DEFINITION, (settings, around) -> new NoTraining(settings)));

    private PersonnelIndicators() {}
}
