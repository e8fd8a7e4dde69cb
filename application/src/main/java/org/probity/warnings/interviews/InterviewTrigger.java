package org.probity.warnings.interviews;

/** What an interview may rest on (P4.2d): nothing less does. */
public enum InterviewTrigger {
    /** A red signal that somebody verified and confirmed. */
    RED_SIGNAL,
    /** Five petitions or more about one post, or a joint letter. */
    PETITION_CLUSTER,
    JOINT_LETTER,
    /** An inquiry that was not answered satisfactorily. */
    INQUIRY,
    /** A warning that stayed without effect until it rose to the next step. */
    ESCALATION;

    /** What the after-check found. */
    public enum Conclusion {
        IMPROVED,
        NOT_IMPROVED
    }
}
