package org.probity.programme.mobilisation;

import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.Hashes;
import org.probity.programme.plans.PlansInForce;
import org.probity.shell.Attachment;
import org.probity.shell.Attachments;
import org.springframework.stereotype.Component;

/** What is to be read, as one text whose SHA-256 a confirmation carries: the meeting's points, the plan in force, the files. */
@Component
class ReadingMatter {

    private final PlansInForce plans;
    private final Attachments attachments;

    ReadingMatter(PlansInForce plans, Attachments attachments) {
        this.plans = plans;
        this.attachments = attachments;
    }

    byte[] hash(Gathering gathering) {
        var text = new StringBuilder("reading\n").append(gathering.id()).append('\n');
        text.append(gathering.title().zh())
                .append('\n')
                .append(gathering.title().en())
                .append('\n');
        text.append(gathering.content()).append('\n');
        plans.of(gathering.cycle()).ifPresent(plan -> text.append(plan.plan()).append('\n'));
        attachments.of("programme.gathering", gathering.id().value()).stream()
                .filter(file -> !file.isWithdrawn())
                .map(Attachment::sha256)
                .sorted()
                .forEach(file -> text.append(file).append('\n'));
        return Hashes.sha256(text.toString());
    }
}
