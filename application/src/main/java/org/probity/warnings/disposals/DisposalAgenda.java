package org.probity.warnings.disposals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaOption;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.warnings.WarningId;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Disposals as matters of a meeting: decided collectively or not at all (P4.2e). Where the head is dealt with, only the superior decides.
 * The title names the post, not its holder.
 */
@Component
class DisposalAgenda implements AgendaSubject {

    static final String KIND = "warnings.disposal";
    static final String DISPOSE = "DISPOSE";
    static final String CLEAR = "CLEAR";
    static final String NOTHING = "NOTHING";

    private final Disposals disposals;
    private final DisposalDecisions decisions;
    private final MessageSource messages;

    DisposalAgenda(Disposals disposals, DisposalDecisions decisions, MessageSource messages) {
        this.disposals = disposals;
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "warnings.agenda.disposal";
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return disposals.forMeeting(unit).stream().map(this::matter).toList();
    }

    private AgendaMatter matter(Disposal disposal) {
        var post = disposal.warning().postName();
        return new AgendaMatter(
                disposal.warning().id().value(),
                disposal.warning().section(),
                new Bilingual("廉政风险处置：" + post.in(Locale.CHINESE), "Disposal: " + post.in(Locale.ENGLISH)),
                new Bilingual(words(disposal, Locale.SIMPLIFIED_CHINESE), words(disposal, Locale.ENGLISH)),
                disposal.dealsWithHead()
                        ? Set.of(MeetingBody.SUPERIOR)
                        : Set.of(MeetingBody.LEADING_GROUP, MeetingBody.SUPERIOR),
                List.of(
                        new AgendaOption(DISPOSE, "warnings.agenda.option.DISPOSE", false),
                        new AgendaOption(CLEAR, "warnings.agenda.option.CLEAR", true),
                        new AgendaOption(NOTHING, "warnings.agenda.option.NOTHING", true)),
                DISPOSE,
                disposal.path());
    }

    private String words(Disposal disposal, Locale locale) {
        var all = new StringBuilder();
        for (var role : disposal.roles()) {
            all.append(all.isEmpty() ? "" : locale.getLanguage().equals("zh") ? "；" : "; ")
                    .append(messages.getMessage(
                            "warnings.disposal.role." + role.line().role(), null, locale))
                    .append(locale.getLanguage().equals("zh") ? "：" : ": ")
                    .append(DispositionWords.of(role.line(), messages, locale));
        }
        return all.toString();
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return disposals
                .find(new WarningId(subjectId))
                .map(disposal -> Set.of(disposal.concerned()))
                .orElse(Set.of());
    }

    @Override
    public void decided(UUID subjectId, AgendaDecision decision) {
        decisions.decided(new WarningId(subjectId), decision);
    }
}
