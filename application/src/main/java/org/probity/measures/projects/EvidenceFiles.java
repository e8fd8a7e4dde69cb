package org.probity.measures.projects;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** The files that show that a link was done: whoever sees the project reads them, whose link it is adds and withdraws. */
@Component
class EvidenceFiles implements AttachmentOwner {

    private final Links links;
    private final Projects projects;
    private final ProjectAccess access;

    EvidenceFiles(Links links, Projects projects, ProjectAccess access) {
        this.links = links;
        this.projects = projects;
        this.access = access;
    }

    private record Owned(Project project, Link link) {}

    private Optional<Owned> owned(UUID evidence) {
        return links.ofEvidence(evidence)
                .flatMap(links::find)
                .flatMap(link -> projects.find(link.project()).map(project -> new Owned(project, link)));
    }

    @Override
    public String kind() {
        return Links.EVIDENCE;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return owned(subjectId).map(owned -> owned.project().unit());
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return owned(subjectId)
                .filter(owned -> access.mayRead(viewer, owned.project()))
                .isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return owned(subjectId)
                .filter(owned -> owned.project().state().open()
                        && !owned.link().state().over()
                        && access.mayWrite(viewer, owned.project(), owned.link()))
                .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return owned(subjectId)
                .map(owned -> "/measures/projects/" + owned.project().id() + "/links/"
                        + owned.link().kind().slug())
                .orElse("/measures/projects");
    }
}
