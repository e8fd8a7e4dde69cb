/** What supervision hears and demands: petitions, supervision instruments, rectification orders, and the numbered letters in which it speaks (P2.3). */
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
            "measures",
            "measures :: entry",
            "monitoring",
            "monitoring :: feeds",
            "monitoring :: indicators",
            "monitoring :: signals"
        })
package org.probity.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
