package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.programme.AudienceKind;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;

/** The kinds of posts that an event can be held for: the module's own, and those that higher modules know. */
@Component
class AudienceKinds {

    private final Map<String, AudienceKind> byKey;

    AudienceKinds(List<AudienceKind> kinds) {
        this.byKey = kinds.stream()
                .sorted(Comparator.comparing(AudienceKind::key))
                .collect(Collectors.toMap(AudienceKind::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    Collection<AudienceKind> all() {
        return byKey.values();
    }

    Set<PostId> posts(UnitId unit, Set<String> keys, LocalDate day) {
        var posts = new HashSet<PostId>();
        keys.forEach(key -> posts.addAll(find(key).posts(unit, day)));
        return posts;
    }

    AudienceKind find(String key) {
        var kind = byKey.get(key);
        if (kind == null) {
            throw new Refused(Refusal.at("audience", "programme.refusal.audience"));
        }
        return kind;
    }
}
