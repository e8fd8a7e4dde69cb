package org.probity.powers;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which posts bear power and which of them are covered by a determined form (P0.1), with every gap by name. */
@Controller
class CoveragePage {

    private final JdbcClient jdbc;
    private final Powers powers;
    private final PostBook posts;
    private final List<FormsCoverage> forms;
    private final Dates dates;

    CoveragePage(JdbcClient jdbc, Powers powers, PostBook posts, List<FormsCoverage> forms, Dates dates) {
        this.jdbc = jdbc;
        this.powers = powers;
        this.posts = posts;
        this.forms = forms;
        this.dates = dates;
    }

    @GetMapping("/powers/coverage")
    @Allowed("powers:read")
    String coverage(Viewer viewer, Model model) {
        var unit = viewer.scope("powers:read").unit();
        var today = dates.today();
        var open = posts.of(unit, today).open();
        var bearing = jdbc.sql("""
                        select distinct a.post_id from powers.allocation a join powers.power p on p.id = a.power_id
                        where p.unit_id = :unit and p.state <> 'REVOKED' and not a.removed
                          and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                        """).param("unit", unit.value()).param("day", today).query(UUID.class).list().stream()
                .map(PostId::new)
                .collect(Collectors.toSet());
        var held = powers.allocatedOn(unit, today);
        var covered = new HashSet<PostId>();
        forms.forEach(source -> covered.addAll(source.postsWithDeterminedForm(unit, today)));
        var bearingPosts =
                open.stream().filter(post -> bearing.contains(post.id())).toList();
        model.addAttribute("posts", open.size());
        model.addAttribute("bearing", bearingPosts);
        model.addAttribute("knowsForms", !forms.isEmpty());
        model.addAttribute(
                "covered",
                bearingPosts.stream()
                        .filter(post -> covered.contains(post.id()))
                        .count());
        model.addAttribute(
                "uncovered",
                forms.isEmpty()
                        ? List.of()
                        : bearingPosts.stream()
                                .filter(post -> !covered.contains(post.id()))
                                .toList());
        model.addAttribute(
                "without",
                open.stream().filter(post -> !bearing.contains(post.id())).toList());
        model.addAttribute("vacant", open.stream().filter(PostBook.Line::vacant).toList());
        model.addAttribute(
                "shared",
                open.stream().filter(post -> post.holders().size() > 1).toList());
        model.addAttribute(
                "orphans",
                powers.all(unit).stream()
                        .filter(power -> !held.contains(power.id()))
                        .toList());
        return "powers/coverage";
    }
}
