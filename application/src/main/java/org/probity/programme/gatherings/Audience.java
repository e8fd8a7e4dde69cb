package org.probity.programme.gatherings;

import java.util.Set;
import java.util.TreeSet;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * Whom a gathering is for.
 *
 * @param keys ids of sections, or keys of kinds of posts; none for all staff
 */
public record Audience(Whom whom, Set<String> keys) {

    static final int MOST = 100;

    /** Everybody, those of some sections, or holders of posts of some kinds. */
    public enum Whom {
        ALL,
        SECTIONS,
        POSTS
    }

    public Audience {
        keys = whom == Whom.ALL ? Set.of() : new TreeSet<>(keys);
        if (whom != Whom.ALL && (keys.isEmpty() || keys.size() > MOST)) {
            throw new Refused(Refusal.at("audience", "programme.refusal.audience"));
        }
    }

    public static Audience everybody() {
        return new Audience(Whom.ALL, Set.of());
    }
}
