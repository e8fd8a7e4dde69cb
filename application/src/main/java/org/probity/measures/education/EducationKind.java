package org.probity.measures.education;

import org.probity.programme.gatherings.StudyType;

/** The four kinds of education that the measures plan (P2.2.2g); what a body calls each is its own affair ({@link KindWords}). */
public enum EducationKind {
    PARTY_CLASS(StudyType.PARTY_CLASS),
    DEMONSTRATION(StudyType.DEMONSTRATION),
    WARNING(StudyType.WARNING),
    POST(StudyType.POST);

    private final StudyType studyType;

    EducationKind(StudyType studyType) {
        this.studyType = studyType;
    }

    /** What its study events are on record as. */
    public StudyType studyType() {
        return studyType;
    }
}
