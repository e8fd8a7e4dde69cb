package org.probity.programme;

import java.time.LocalDate;
import java.util.Set;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;

/**
 * A kind of posts that study events may be held for, as posts at section level, key posts or posts graded HIGH (P2.2.2g); the
 * module that knows which posts are of the kind implements this as a bean.
 */
public interface AudienceKind {

    /** Names the kind for ever in what is stored, as in {@code programme.key-posts}. */
    String key();

    /** Message key of what the kind is called. */
    String label();

    /** The unit's posts of the kind on a day. */
    Set<PostId> posts(UnitId unit, LocalDate day);
}
