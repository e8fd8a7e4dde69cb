package org.probity.risks;

import static org.probity.risks.FormAct.*;
import static org.probity.risks.FormChain.*;
import static org.probity.risks.FormState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of a form's life (P2.1.2c–e): chain, state, act, who may, next state, and how many working days the next act has.
 * Code, tests and help read it here.
 */
final class FormLifecycle {

    /** Working days to fill in a form (§5). */
    static final int DAYS_TO_FILL = 10;

    /** Who an act is open to; {@link Signers} says which persons that are today. */
    enum Who {
        /** The holder of the post; for a unit form whoever answers for the section. */
        AUTHOR,
        CHIEF,
        LEADER,
        /** The leader in charge, in the place of a chief whose post is vacant or who is the holder. */
        LEADER_FOR_CHIEF,
        HEAD,
        OFFICE,
        /** Whoever the form waits for at its present level. */
        NEXT_SIGNER,
        SECTION_MEETING,
        LEADING_GROUP_MEETING,
        /** The leading group without the head, or the superior's meeting. */
        LEADING_GROUP_OR_SUPERIOR_MEETING,
        /** The change of a holding. */
        ORGANISATION
    }

    /**
     * One line of the table.
     *
     * @param days working days for what comes next; 0 leaves the deadline as it is
     */
    record Line(FormChain chain, FormState from, FormAct act, Who who, FormState next, int days) {}

    static final List<Line> TABLE = List.of(
            // a member of staff: self, chief, leader in charge, office, leading group
            new Line(STAFF, NOT_STARTED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(STAFF, DRAFT, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(STAFF, RETURNED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(STAFF, SELF_SIGNED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(STAFF, CHIEF_SIGNED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(STAFF, LEADER_SUMMARISED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(STAFF, LG_SUMMARISED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(STAFF, DRAFT, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(STAFF, RETURNED, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(STAFF, DRAFT, RECORD_REFUSAL, Who.NEXT_SIGNER, SELF_SIGNED, 5),
            new Line(STAFF, RETURNED, RECORD_REFUSAL, Who.NEXT_SIGNER, SELF_SIGNED, 5),
            new Line(STAFF, SELF_SIGNED, SIGN_CHIEF, Who.CHIEF, CHIEF_SIGNED, 5),
            new Line(STAFF, SELF_SIGNED, SIGN_LEADER, Who.LEADER_FOR_CHIEF, LEADER_SUMMARISED, 5),
            new Line(STAFF, CHIEF_SIGNED, SIGN_LEADER, Who.LEADER, LEADER_SUMMARISED, 5),
            new Line(STAFF, LEADER_SUMMARISED, SUMMARISE, Who.OFFICE, LG_SUMMARISED, 10),
            new Line(STAFF, LG_SUMMARISED, DETERMINE, Who.LEADING_GROUP_MEETING, DETERMINED, 0),
            new Line(STAFF, SELF_SIGNED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(STAFF, CHIEF_SIGNED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(STAFF, LEADER_SUMMARISED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(STAFF, LG_SUMMARISED, RETURN, Who.LEADING_GROUP_MEETING, RETURNED, 5),
            // a section chief: self, leader in charge, office, leading group
            new Line(CHIEF, NOT_STARTED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(CHIEF, DRAFT, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(CHIEF, RETURNED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(CHIEF, SELF_SIGNED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(CHIEF, LEADER_SUMMARISED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(CHIEF, LG_SUMMARISED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(CHIEF, DRAFT, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(CHIEF, RETURNED, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(CHIEF, DRAFT, RECORD_REFUSAL, Who.NEXT_SIGNER, SELF_SIGNED, 5),
            new Line(CHIEF, RETURNED, RECORD_REFUSAL, Who.NEXT_SIGNER, SELF_SIGNED, 5),
            new Line(CHIEF, SELF_SIGNED, SIGN_LEADER, Who.LEADER, LEADER_SUMMARISED, 5),
            new Line(CHIEF, LEADER_SUMMARISED, SUMMARISE, Who.OFFICE, LG_SUMMARISED, 10),
            new Line(CHIEF, LG_SUMMARISED, DETERMINE, Who.LEADING_GROUP_MEETING, DETERMINED, 0),
            new Line(CHIEF, SELF_SIGNED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(CHIEF, LEADER_SUMMARISED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(CHIEF, LG_SUMMARISED, RETURN, Who.LEADING_GROUP_MEETING, RETURNED, 5),
            // a deputy head or the discipline officer: self, head, office, leading group
            new Line(LEADER, NOT_STARTED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(LEADER, DRAFT, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(LEADER, RETURNED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(LEADER, SELF_SIGNED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(LEADER, LEADER_SUMMARISED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(LEADER, LG_SUMMARISED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(LEADER, DRAFT, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(LEADER, RETURNED, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(LEADER, DRAFT, RECORD_REFUSAL, Who.NEXT_SIGNER, SELF_SIGNED, 5),
            new Line(LEADER, RETURNED, RECORD_REFUSAL, Who.NEXT_SIGNER, SELF_SIGNED, 5),
            new Line(LEADER, SELF_SIGNED, SIGN_HEAD, Who.HEAD, LEADER_SUMMARISED, 5),
            new Line(LEADER, LEADER_SUMMARISED, SUMMARISE, Who.OFFICE, LG_SUMMARISED, 10),
            new Line(LEADER, LG_SUMMARISED, DETERMINE, Who.LEADING_GROUP_MEETING, DETERMINED, 0),
            new Line(LEADER, SELF_SIGNED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(LEADER, LEADER_SUMMARISED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(LEADER, LG_SUMMARISED, RETURN, Who.LEADING_GROUP_MEETING, RETURNED, 5),
            // the head: self, office, the leading group without the head or the superior
            new Line(HEAD, NOT_STARTED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(HEAD, DRAFT, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(HEAD, RETURNED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(HEAD, SELF_SIGNED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(HEAD, LG_SUMMARISED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(HEAD, DRAFT, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(HEAD, RETURNED, SIGN_SELF, Who.AUTHOR, SELF_SIGNED, 5),
            new Line(HEAD, SELF_SIGNED, SUMMARISE, Who.OFFICE, LG_SUMMARISED, 10),
            new Line(HEAD, LG_SUMMARISED, DETERMINE, Who.LEADING_GROUP_OR_SUPERIOR_MEETING, DETERMINED, 0),
            new Line(HEAD, SELF_SIGNED, RETURN, Who.NEXT_SIGNER, RETURNED, 5),
            new Line(HEAD, LG_SUMMARISED, RETURN, Who.LEADING_GROUP_OR_SUPERIOR_MEETING, RETURNED, 5),
            // a section's unit form: put forward, studied by its meeting, decided by the leading group's
            new Line(UNIT, NOT_STARTED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(UNIT, DRAFT, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(UNIT, RETURNED, WRITE, Who.AUTHOR, DRAFT, 0),
            new Line(UNIT, CHIEF_SIGNED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(UNIT, COLLECTIVELY_STUDIED, WRITE, Who.AUTHOR, DRAFT, 5),
            new Line(UNIT, DRAFT, SIGN_CHIEF, Who.AUTHOR, CHIEF_SIGNED, 10),
            new Line(UNIT, RETURNED, SIGN_CHIEF, Who.AUTHOR, CHIEF_SIGNED, 10),
            new Line(UNIT, CHIEF_SIGNED, STUDY, Who.SECTION_MEETING, COLLECTIVELY_STUDIED, 10),
            new Line(UNIT, CHIEF_SIGNED, RETURN, Who.SECTION_MEETING, RETURNED, 5),
            new Line(UNIT, CHIEF_SIGNED, DETERMINE, Who.LEADING_GROUP_MEETING, DETERMINED, 0),
            new Line(UNIT, COLLECTIVELY_STUDIED, DETERMINE, Who.LEADING_GROUP_MEETING, DETERMINED, 0),
            new Line(UNIT, COLLECTIVELY_STUDIED, RETURN, Who.LEADING_GROUP_MEETING, RETURNED, 5));

    private static final Set<FormState> WITHDRAWABLE = EnumSet.complementOf(EnumSet.of(DETERMINED, WITHDRAWN));

    private FormLifecycle() {}

    /** The lines open in a state; two when a level has a deputy for want of its own. */
    static List<Line> lines(FormChain chain, FormState from, FormAct act) {
        if (act == WITHDRAW && WITHDRAWABLE.contains(from)) {
            return List.of(new Line(chain, from, WITHDRAW, Who.ORGANISATION, WITHDRAWN, 0));
        }
        return TABLE.stream()
                .filter(line -> line.chain == chain && line.from == from && line.act == act)
                .toList();
    }

    static Optional<Line> line(FormChain chain, FormState from, FormAct act) {
        return lines(chain, from, act).stream().findFirst();
    }

    /** The signing lines of a state, in the order in which they are tried. */
    static List<Line> signing(FormChain chain, FormState from) {
        return TABLE.stream()
                .filter(line -> line.chain == chain && line.from == from && line.act.isSigning())
                .toList();
    }
}
