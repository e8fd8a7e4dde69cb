package org.probity.supervision.letters;

import static org.probity.identity.Role.AUDITOR;
import static org.probity.identity.Role.DISCIPLINE_INSPECTION;
import static org.probity.identity.Role.HEAD_OF_UNIT;
import static org.probity.identity.Role.LEADING_GROUP_MEMBER;
import static org.probity.identity.Role.LEADING_GROUP_OFFICE;
import static org.probity.identity.Role.SUPERIOR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.probity.identity.Role;

/**
 * What a letter is, and who reads every letter of the kind besides its addressee, whoever issued it and whoever is named in it (§7). The
 * word stands in its number until the unit chooses its own.
 */
public enum LetterKind {
    REMINDER("廉提函", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    PETITION_REMINDER("信访提函", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    FOCUSED_REMINDER("重点提函", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    INQUIRY("廉函询", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    INTERVIEW("廉约谈", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    INTERVIEW_RECORD("廉约谈记", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    DISPOSAL("廉处决", HEAD_OF_UNIT, LEADING_GROUP_MEMBER, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    RECTIFY("责改", HEAD_OF_UNIT, LEADING_GROUP_MEMBER, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    COMPEL("责履", HEAD_OF_UNIT, LEADING_GROUP_MEMBER, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    CAUTION("廉警示", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    ADMONITION("廉诫", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    CORRECTION("廉纠错", HEAD_OF_UNIT, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    CIRCULAR("廉通报", HEAD_OF_UNIT, LEADING_GROUP_MEMBER, LEADING_GROUP_OFFICE, DISCIPLINE_INSPECTION, SUPERIOR, AUDITOR),
    TRANSFER("廉移", DISCIPLINE_INSPECTION);

    private final String word;
    private final Set<Role> readers;

    LetterKind(String word, Role... readers) {
        this.word = word;
        this.readers = EnumSet.copyOf(Arrays.asList(readers));
    }

    /** What stands before the year in a number, where the unit has not chosen its own word. */
    public String usualWord() {
        return word;
    }

    boolean isReadBy(Role role) {
        return readers.contains(role);
    }

    /** The kinds that one of these roles reads. */
    static String[] readBy(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(kind -> roles.stream().anyMatch(kind::isReadBy))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
