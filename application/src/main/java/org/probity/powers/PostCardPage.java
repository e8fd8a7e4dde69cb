package org.probity.powers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The card of a post (P2.1.1e): how much power, how much responsibility, which procedures, which risks and measures. */
@Controller
class PostCardPage {

    private final JdbcClient jdbc;
    private final Powers powers;
    private final Allocations allocations;
    private final Steps steps;
    private final PostBook posts;
    private final List<PostCardPart> parts;
    private final List<PostCardLine> lines;
    private final Dates dates;

    PostCardPage(
            JdbcClient jdbc,
            Powers powers,
            Allocations allocations,
            Steps steps,
            PostBook posts,
            List<PostCardPart> parts,
            List<PostCardLine> lines,
            Dates dates) {
        this.jdbc = jdbc;
        this.powers = powers;
        this.allocations = allocations;
        this.steps = steps;
        this.posts = posts;
        this.parts = parts;
        this.lines = lines;
        this.dates = dates;
    }

    /** A power on the card: the parts the post plays in it and its steps in it. */
    record Held(Power power, Set<Allocation.Role> roles, List<Step> steps) {

        public boolean concentrated() {
            return Allocation.concentrated(roles);
        }
    }

    @GetMapping("/powers/posts/{id}")
    @Allowed("powers:read")
    String card(@PathVariable UUID id, Viewer viewer, Model model) {
        var book = posts.of(viewer.scope("powers:read").unit(), dates.today());
        var post = book.post(new PostId(id));
        if (post == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("post", post);
        model.addAttribute("duties", duties(id));
        model.addAttribute("held", held(post.id()));
        model.addAttribute(
                "risks",
                parts.stream()
                        .flatMap(part -> part.risksOf(post.id(), viewer).stream())
                        .toList());
        model.addAttribute(
                "carried",
                parts.stream()
                        .flatMap(part -> part.carriedBy(post.id(), viewer).stream())
                        .toList());
        model.addAttribute("knowsRisks", !parts.isEmpty());
        model.addAttribute(
                "lines",
                lines.stream()
                        .flatMap(line -> line.linesOf(post.id(), viewer).stream())
                        .toList());
        return "powers/post-card";
    }

    private List<Held> held(PostId post) {
        var powersById = new LinkedHashMap<PowerId, Power>();
        powers.ofPost(post, dates.today()).forEach(power -> powersById.put(power.id(), power));
        powers.withStepsOf(post).forEach(power -> powersById.putIfAbsent(power.id(), power));
        var found = new ArrayList<Held>();
        powersById.forEach((powerId, power) -> {
            var roles = java.util.EnumSet.noneOf(Allocation.Role.class);
            allocations.of(powerId, dates.today()).stream()
                    .filter(allocation -> allocation.post().equals(post))
                    .forEach(allocation -> roles.add(allocation.role()));
            found.add(new Held(
                    power,
                    roles,
                    steps.of(powerId).stream()
                            .filter(step -> post.equals(step.post()))
                            .toList()));
        });
        return found;
    }

    private Bilingual duties(UUID post) {
        return jdbc.sql("select duties_zh, duties_en from organization.post where id = :id")
                .param("id", post)
                .query((row, n) -> Bilingual.of(row.getString("duties_zh"), row.getString("duties_en")))
                .single();
    }
}
