package org.probity.measures.projects;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.wording.Refusal;

/** The plan of a link as it is typed. */
record LinkForm(
        @Nullable String post,
        @Nullable String laws,
        @Nullable String plannedFrom,
        @Nullable String plannedTo,
        @Nullable String orderReason,
        @Nullable String reason,
        @Nullable String version) {

    static LinkForm of(Link link) {
        var facts = link.facts();
        return new LinkForm(
                Objects.toString(facts.post(), ""),
                facts.laws(),
                Objects.toString(facts.plannedFrom(), ""),
                Objects.toString(facts.plannedTo(), ""),
                Objects.toString(facts.orderReason(), ""),
                "",
                String.valueOf(link.version()));
    }

    LinkForm at(int newVersion) {
        return new LinkForm(post, laws, plannedFrom, plannedTo, orderReason, reason, String.valueOf(newVersion));
    }

    LinkFacts facts(List<Refusal> refusals) {
        var postId = Typed.uuid(post);
        var order = Typed.text(orderReason);
        return new LinkFacts(
                postId == null ? null : new PostId(postId),
                Typed.text(laws),
                Typed.day("plannedFrom", plannedFrom, refusals),
                Typed.day("plannedTo", plannedTo, refusals),
                null,
                null,
                order.isEmpty() ? null : order);
    }

    int seen() {
        return Typed.version(version);
    }
}
