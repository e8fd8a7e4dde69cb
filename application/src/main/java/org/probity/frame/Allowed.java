package org.probity.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a page asks for. A page without it is refused to everybody: {@link #SIGNED_IN} and {@link #EVERYBODY} must be
 * said as well.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** Any signed-in account, the administrator's included. */
    String SIGNED_IN = "signed-in";

    /** Anybody, signed in or not. */
    String EVERYBODY = "everybody";

    /** A line of {@code permissions.csv}; any one of several suffices. */
    String[] value();
}
