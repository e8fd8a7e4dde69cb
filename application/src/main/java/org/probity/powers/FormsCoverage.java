package org.probity.powers;

import java.time.LocalDate;
import java.util.Set;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;

/** Which posts have a determined risk form, for the coverage of power posts (P0.1); the module that keeps forms implements it. */
public interface FormsCoverage {

    Set<PostId> postsWithDeterminedForm(UnitId unit, LocalDate day);
}
