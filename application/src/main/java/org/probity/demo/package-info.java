/** The fictional bureau that a newcomer walks through, loaded into an empty store on request. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "wording",
            "frame",
            "audit",
            "organization",
            "identity",
            "shell",
            "shell :: deadlines",
            "programme",
            "programme :: gatherings",
            "programme :: mobilisation",
            "programme :: education",
            "programme :: plans",
            "programme :: stages",
            "powers",
            "powers :: benchmarks",
            "powers :: rules",
            "risks",
            "risks :: grading",
            "measures",
            "measures :: projects",
            "measures :: checks",
            "measures :: education",
            "measures :: interests",
            "measures :: interventions",
            "measures :: decisions",
            "measures :: dossiers",
            "measures :: responsibility",
            "monitoring",
            "supervision",
            "warnings",
            "monitoring :: feeds",
            "monitoring :: indicators",
            "monitoring :: signals",
            "supervision :: letters",
            "supervision :: orders",
            "supervision :: instruments",
            "supervision :: petitions",
            "warnings :: interviews",
            "warnings :: disposals",
            "warnings :: transfers",
            "warnings :: lessons",
            "warnings :: reminders",
            "warnings :: inquiries"
        })
package org.probity.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
