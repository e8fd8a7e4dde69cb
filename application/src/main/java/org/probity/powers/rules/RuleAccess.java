package org.probity.powers.rules;

import java.util.UUID;
import org.probity.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a rule to everybody of its unit who may see the power list; another unit's is denied. */
@Component
class RuleAccess {

    private final Rules rules;

    RuleAccess(Rules rules) {
        this.rules = rules;
    }

    Rule read(Viewer viewer, UUID id) {
        var rule = rules.find(new RuleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!viewer.may("powers:read") || !viewer.scope("powers:read").unit().equals(rule.unit())) {
            throw new AccessDeniedException("powers:read");
        }
        return rule;
    }

    Rule draft(Viewer viewer, UUID id) {
        var rule = read(viewer, id);
        if (!RuleActs.may(viewer, "powers:rules-draft", rule)) {
            throw new AccessDeniedException("powers:rules-draft");
        }
        return rule;
    }
}
