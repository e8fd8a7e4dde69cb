package org.probity.warnings.disposals;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.warnings.Subjects;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningRules;
import org.probity.warnings.WarningSight;
import org.probity.warnings.interviews.Interview;
import org.probity.warnings.interviews.Interviews;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The disposals one may see, proposing one, and asking for a direct one. */
@Controller
@RequestMapping("/warnings/disposals")
class DisposalPages {

    private static final int PAGE = 50;

    private final Disposals disposals;
    private final DisposalProposals proposals;
    private final DirectRequests requests;
    private final Interviews interviews;
    private final Subjects subjects;
    private final WarningRules rules;
    private final Dates dates;

    DisposalPages(
            Disposals disposals,
            DisposalProposals proposals,
            DirectRequests requests,
            Interviews interviews,
            Subjects subjects,
            WarningRules rules,
            Dates dates) {
        this.disposals = disposals;
        this.proposals = proposals;
        this.requests = requests;
        this.interviews = interviews;
        this.subjects = subjects;
        this.rules = rules;
        this.dates = dates;
    }

    @GetMapping
    @Allowed({WarningSight.READ, Disposals.REVIEW})
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        var words = q.strip().substring(0, Math.min(100, q.strip().length()));
        var at = Asked.page(page);
        var found =
                disposals.list(viewer, words, Asked.constant(DisposalState.class, state), PAGE + 1, (at - 1) * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("q", words);
        model.addAttribute("state", Asked.constant(DisposalState.class, state));
        model.addAttribute("states", Arrays.asList(DisposalState.values()));
        model.addAttribute("mayPropose", viewer.may(DisposalAccess.PROPOSE));
        return "warnings/disposals";
    }

    /** What a new disposal would rest on. */
    private record Basis(
            @Nullable Interview interview, @Nullable DirectRequest request, List<RoleLine> three) {}

    private Basis basis(Viewer viewer, @Nullable UUID interview, @Nullable UUID request) {
        var unit = viewer.requireUnit();
        if (interview != null) {
            var found = interviews
                    .find(new WarningId(interview), viewer)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            requireHandler(viewer, found.warning().person());
            return new Basis(
                    found,
                    null,
                    proposals.three(
                            unit, found.warning().post(), found.warning().person()));
        }
        if (request != null) {
            var found = requests.find(request)
                    .filter(one -> one.unit().equals(unit))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            requireHandler(viewer, found.person());
            return new Basis(null, found, proposals.three(unit, found.post(), found.person()));
        }
        throw new Refused(Refusal.of("warnings.disposal.refusal.no-interview"));
    }

    private void requireHandler(Viewer viewer, PersonId person) {
        if (!rules.mayHandle(viewer, person)) {
            throw new AccessDeniedException(DisposalAccess.PROPOSE);
        }
    }

    @GetMapping("/new")
    @Allowed(DisposalAccess.PROPOSE)
    String blank(
            Viewer viewer,
            @RequestParam(required = false) String interview,
            @RequestParam(required = false) String request,
            Model model) {
        if (Asked.id(interview) == null && Asked.id(request) == null) {
            return "redirect:/warnings/disposals/requests";
        }
        return form(basis(viewer, Asked.id(interview), Asked.id(request)), Fields.blank(), model);
    }

    private String form(Basis basis, Fields typed, Model model) {
        model.addAttribute("basis", basis);
        model.addAttribute("interview", basis.interview());
        model.addAttribute("request", basis.request());
        model.addAttribute("three", basis.three());
        model.addAttribute("dispositions", Arrays.asList(Disposition.values()));
        model.addAttribute("typed", typed);
        model.addAttribute("action", "/warnings/disposals");
        model.addAttribute("version", null);
        return "warnings/disposal-form";
    }

    @PostMapping
    @Allowed(DisposalAccess.PROPOSE)
    String propose(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        var basis = basis(viewer, Asked.id(form.getFirst("interview")), Asked.id(form.getFirst("request")));
        try {
            var draft = DisposalDraft.of(typed, basis.three(), basis.interview() != null);
            var id = basis.interview() != null
                    ? proposals.afterInterview(basis.interview().warning().id(), draft, viewer.requirePerson())
                    : proposals.directly(
                            java.util.Objects.requireNonNull(basis.request()).id(), draft, viewer.requirePerson());
            redirect.addFlashAttribute("done", "warnings.disposal.done.PROPOSE");
            return "redirect:/warnings/disposals/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(basis, typed, model);
        }
    }

    @GetMapping("/requests")
    @Allowed(DisposalAccess.PROPOSE)
    String requests(Viewer viewer, Model model) {
        return requests(viewer, Fields.blank(), model);
    }

    private String requests(Viewer viewer, Fields typed, Model model) {
        model.addAttribute(
                "requests",
                requests.all(viewer.requireUnit(), viewer.requirePerson()).stream()
                        .filter(one -> rules.mayHandle(viewer, one.person()))
                        .toList());
        model.addAttribute(
                "subjects",
                subjects.of(viewer, DisposalAccess.PROPOSE).stream()
                        .filter(one -> rules.mayHandle(viewer, one.person()))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("today", dates.today());
        return "warnings/direct-requests";
    }

    @PostMapping("/requests")
    @Allowed(DisposalAccess.PROPOSE)
    String request(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var person = typed.id("person");
            var subject = person == null
                    ? null
                    : subjects.find(viewer, DisposalAccess.PROPOSE, new PersonId(person))
                            .orElse(null);
            if (subject == null) {
                throw new Refused(Refusal.at("person", "measures.refusal.entry-choose"));
            }
            requireHandler(viewer, subject.person());
            requests.request(
                    viewer.requireUnit(),
                    subject.section(),
                    subject.post(),
                    subject.person(),
                    null,
                    typed.value("cause"),
                    typed.value("seriousness"),
                    viewer.requirePerson());
            redirect.addFlashAttribute("done", "warnings.disposal.done.REQUEST");
            return "redirect:/warnings/disposals/requests";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return requests(viewer, typed, model);
        }
    }
}
