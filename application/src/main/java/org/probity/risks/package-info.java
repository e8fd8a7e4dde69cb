/** Where posts and units could go wrong: risk forms and their signatures, risk points, grades and the ledger. */
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
            "programme",
            "programme :: feedback",
            "powers",
            "powers :: rules"
        })
package org.probity.risks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
