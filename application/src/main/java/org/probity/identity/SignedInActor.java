package org.probity.identity;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Actor;
import org.probity.audit.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The log's actor is the account signed in; without one it is the system, or whoever the system says it acts as. */
@Component
public class SignedInActor implements CurrentActor {

    private final ThreadLocal<@Nullable Actor> assumed = new ThreadLocal<>();

    @Override
    public Actor get() {
        var actor = assumed.get();
        if (actor != null) {
            return actor;
        }
        return Viewers.signedIn()
                .map(signedIn -> new Actor(signedIn.accountId().value(), signedIn.getUsername(), inWhoseName()))
                .orElse(Actor.SYSTEM);
    }

    private static @Nullable String inWhoseName() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST)
                                instanceof Viewer viewer
                ? viewer.acting().name()
                : null;
    }

    /** Runs something in another's name, as loading the demonstration and acting under a delegation need it. */
    public <T> T as(Actor actor, Callable<T> action) throws Exception {
        var before = assumed.get();
        assumed.set(actor);
        try {
            return action.call();
        } finally {
            assumed.set(before);
        }
    }
}
