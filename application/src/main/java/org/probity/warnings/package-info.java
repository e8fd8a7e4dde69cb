/** The four steps of warning, each to remind, to warn and to save: reminder, inquiry letter, interview, disposal (P4.2). */
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
            "programme :: gatherings",
            "programme :: education",
            "programme :: plans",
            "programme :: stages",
            "programme :: feedback",
            "powers",
            "powers :: rules",
            "powers :: benchmarks",
            "risks",
            "risks :: grading",
            "powers :: charts",
            "measures",
            "measures :: entry",
            "monitoring",
            "supervision",
            "monitoring :: feeds",
            "monitoring :: indicators",
            "monitoring :: signals",
            "supervision :: letters",
            "supervision :: orders",
            "supervision :: instruments",
            "supervision :: petitions"
        })
package org.probity.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
