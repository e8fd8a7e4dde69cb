/** What work leaves behind and what it says: feeds of records and events, indicators in force, runs of the engine, and signals that a person verifies (P4.2a). */
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
            "measures :: checks",
            "measures :: health"
        })
package org.probity.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
