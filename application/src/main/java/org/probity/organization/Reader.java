package org.probity.organization;

import org.jspecify.annotations.Nullable;

/**
 * Whoever opened a page of this module. Accounts live a floor above, so the viewer there implements what is asked here; a
 * page takes it as an argument.
 */
public interface Reader {

    boolean may(String permission);

    /** The rows the permission opens; access is denied when it opens none. */
    Scope scope(String permission);

    /** The person, where only a person may act; access is denied to an administrator. */
    PersonId requirePerson();

    UnitId requireUnit();

    /** Denies access to a row outside the permission's scope. */
    void require(String permission, UnitId rowUnit, SectionId section, @Nullable PostId post);
}
