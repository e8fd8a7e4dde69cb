package org.probity.identity;

/** Who one is to the system (domain specification §7). A person has all the roles that posts and appointments give today. */
public enum Role {
    SYSTEM_ADMINISTRATOR,
    HEAD_OF_UNIT,
    LEADER_IN_CHARGE,
    SECTION_CHIEF,
    POST_HOLDER,
    LEADING_GROUP_MEMBER,
    LEADING_GROUP_OFFICE,
    DISCIPLINE_INSPECTION,
    LEGAL_REVIEWER,
    ASSESSMENT_TEAM,
    SUPERIOR,
    AUDITOR
}
