package org.probity.risks;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.programme.Cycles;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My forms, the forms that wait for my signature (signed in one go if I wish), and those of colleagues to check. */
@Controller
@Allowed("risks:read")
class FormsPage {

    private static final int MOST_AT_ONCE = 200;

    private final Forms forms;
    private final FormInbox inbox;
    private final FormNames names;
    private final FormContents contents;
    private final FormSigning signing;
    private final PeerChecks peers;
    private final Cycles cycles;
    private final FormAccess accesses;

    FormsPage(
            Forms forms,
            FormInbox inbox,
            FormNames names,
            FormContents contents,
            FormSigning signing,
            PeerChecks peers,
            Cycles cycles,
            FormAccess accesses) {
        this.forms = forms;
        this.inbox = inbox;
        this.names = names;
        this.contents = contents;
        this.signing = signing;
        this.peers = peers;
        this.cycles = cycles;
        this.accesses = accesses;
    }

    /** A form in a list. */
    record Row(Form form, Bilingual name) {}

    /** A form that waits for the viewer's signature, with the hash of what is shown. */
    record ToSign(Form form, Bilingual name, SignatureLevel level, int points, String hash, boolean checked) {}

    /** What became of one form signed together with others. */
    record BulkLine(Bilingual name, List<Refusal> refusals) {}

    @GetMapping("/risks/forms")
    String list(Viewer viewer, Model model) {
        var person = viewer.requirePerson();
        model.addAttribute(
                "mine",
                forms.ofPerson(person).stream()
                        .map(form -> new Row(form, names.of(form.id())))
                        .toList());
        var cycle = cycles.current(viewer.requireUnit());
        model.addAttribute("toSign", cycle.map(c -> toSign(viewer)).orElse(List.of()));
        model.addAttribute(
                "peers",
                cycle.map(c -> peers.openTo(person, c.id()).stream()
                                .map(id -> new Row(forms.find(id).orElseThrow(), names.of(id)))
                                .toList())
                        .orElse(List.of()));
        model.addAttribute(
                "emptyWords", cycle.map(c -> peers.emptyWordsBy(person, c.id())).orElse(0));
        return "risks/forms";
    }

    private List<ToSign> toSign(Viewer viewer) {
        var rows = new ArrayList<ToSign>();
        for (var task : inbox.tasksOf(viewer)) {
            if (task.level() != SignatureLevel.SELF && !task.form().ofUnit() && rows.size() < MOST_AT_ONCE) {
                var content = contents.of(task.form());
                rows.add(new ToSign(
                        task.form(),
                        names.of(task.form().id()),
                        task.level(),
                        content.points().size(),
                        content.hex(),
                        !peers.of(task.form().id()).isEmpty()));
            }
        }
        return rows;
    }

    /** Signs the ticked forms one by one; what is refused is said form by form and stops none of the others. */
    @PostMapping("/risks/forms/sign")
    @Allowed({"risks:sign-chief", "risks:sign-leader", "risks:sign-head", "risks:summarise", "risks:determine"})
    String signAll(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, Model model) {
        var opinion = sent.getOrDefault("opinion", List.of("")).get(0);
        var lines = new ArrayList<BulkLine>();
        for (var choice : sent.getOrDefault("form", List.of()).stream()
                .limit(MOST_AT_ONCE)
                .toList()) {
            var parts = choice.split(":", 2);
            var form = FormPage.find(forms, parts[0]);
            lines.add(new BulkLine(names.of(form.id()), sign(form, parts.length > 1 ? parts[1] : "", opinion, viewer)));
        }
        if (lines.isEmpty()) {
            throw new Refused(Refusal.of("risks.refusal.nothing-ticked"));
        }
        model.addAttribute("bulk", lines);
        return list(viewer, model);
    }

    private List<Refusal> sign(Form form, String seen, String opinion, Viewer viewer) {
        try {
            accesses.of(form, viewer).actFor(form, viewer);
            signing.sign(
                    form.id(),
                    viewer.requirePerson(),
                    seen,
                    opinion.length() > 2000 ? opinion.substring(0, 2000) : opinion);
            return List.of();
        } catch (Refused refused) {
            return refused.refusals();
        }
    }
}
