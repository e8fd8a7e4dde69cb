package org.probity.measures.projects;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.Holding;
import org.probity.organization.Holdings;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signed projects go before the leading group (§7: LG approves); who drafted one or owns it has no vote on it. */
@Component
class ProjectAgenda implements AgendaSubject {

    private static final int MOST = 300;

    private final Projects projects;
    private final ProjectActs acts;
    private final Holdings holdings;
    private final Dates dates;

    ProjectAgenda(Projects projects, ProjectActs acts, Holdings holdings, Dates dates) {
        this.projects = projects;
        this.acts = acts;
        this.holdings = holdings;
        this.dates = dates;
    }

    @Override
    public String kind() {
        return Projects.SUBJECT;
    }

    @Override
    public String label() {
        return "measures.projects.agenda";
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return projects.all(unit).stream()
                .filter(project -> project.state() == ProjectState.SIGNED)
                .limit(MOST)
                .map(project -> AgendaMatter.plain(
                        project.id().value(),
                        project.section(),
                        new Bilingual(
                                "重大项目：" + project.name().in(Locale.CHINESE),
                                "Major project: " + project.name().in(Locale.ENGLISH)),
                        new Bilingual(
                                "审定" + project.facts().number() + " "
                                        + project.name().in(Locale.CHINESE) + "的七个关键环节防控安排",
                                "Approve the control of the seven key links of "
                                        + project.facts().number() + " "
                                        + project.name().in(Locale.ENGLISH)),
                        Set.of(MeetingBody.LEADING_GROUP),
                        "/measures/projects/" + project.id()))
                .toList();
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        var found = new HashSet<PersonId>();
        projects.find(new ProjectId(subjectId)).ifPresent(project -> {
            found.addAll(project.drafters());
            holdings.of(project.post(), dates.today()).stream()
                    .map(Holding::person)
                    .forEach(found::add);
        });
        return Set.copyOf(found);
    }

    @Override
    @Transactional
    public void decided(UUID subjectId, AgendaDecision decision) {
        var text = decision.text().strip();
        var words = text.length() < 2
                ? decision.votesFor() + " / " + decision.members()
                : text.length() > 1900 ? text.substring(0, 1900) : text;
        acts.decide(new ProjectId(subjectId), decision, words);
    }
}
