/** The power list: what the body may do, on which legal basis, by which posts and steps. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "wording",
            "frame",
            "spreadsheets",
            "audit",
            "organization",
            "identity",
            "shell",
            "programme"
        })
package org.probity.powers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
