/** What is done about a risk, by whom, and whether it helps: measures, checks, responsibility, education, projects, interests. */
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
            "risks :: grading"
        })
package org.probity.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
