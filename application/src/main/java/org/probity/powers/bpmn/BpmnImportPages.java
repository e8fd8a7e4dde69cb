package org.probity.powers.bpmn;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.powers.PostBook;
import org.probity.powers.Power;
import org.probity.powers.PowerAccess;
import org.probity.powers.PowerState;
import org.probity.shell.WaitingFile;
import org.probity.shell.WaitingFiles;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A chart from a BPMN 2.0 file: choose it, see what it says and match its lanes with posts, confirm. */
@Controller
@Allowed("powers:draft")
class BpmnImportPages {

    private static final String FORM = "/powers/{id}/chart/bpmn";
    private static final String ONE = FORM + "/{file:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final PowerAccess access;
    private final PostBook posts;
    private final ChartImport imports;
    private final WaitingFiles files;
    private final Dates dates;

    BpmnImportPages(PowerAccess access, PostBook posts, ChartImport imports, WaitingFiles files, Dates dates) {
        this.access = access;
        this.posts = posts;
        this.imports = imports;
        this.files = files;
        this.dates = dates;
    }

    @GetMapping(FORM)
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        return form(access.draft(viewer, id), model);
    }

    private static String form(Power power, Model model) {
        model.addAttribute("power", power);
        model.addAttribute("editable", power.stateUnderWay() == PowerState.DRAFT);
        model.addAttribute("megabytes", XmlReading.MOST_MEGABYTES);
        return "powers/bpmn-form";
    }

    @PostMapping(FORM)
    String upload(
            @PathVariable UUID id,
            @RequestParam(required = false) MultipartFile file,
            Viewer viewer,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var power = access.draft(viewer, id);
        try {
            if (power.stateUnderWay() != PowerState.DRAFT) {
                throw new Refused(Refusal.of("powers.refusal.not-a-draft"));
            }
            if (file != null && file.getSize() > XmlReading.MOST_MEGABYTES * 1024L * 1024L) {
                throw XmlReading.tooLarge();
            }
            var content = file == null ? new byte[0] : file.getBytes();
            BpmnReading.read(content, "");
            var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return "redirect:/powers/" + id + "/chart/bpmn/"
                    + files.keep(viewer, ChartImport.purpose(power), name, content);
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(power, model);
        }
    }

    @GetMapping(ONE)
    String show(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String pool,
            Viewer viewer,
            Model model) {
        var power = access.draft(viewer, id);
        var waiting = files.find(viewer, ChartImport.purpose(power), file).orElse(null);
        if (waiting == null) {
            model.addAttribute("power", power);
            return "powers/bpmn-expired";
        }
        return show(power, waiting, pool, Map.of(), model);
    }

    private String show(Power power, WaitingFile file, String pool, Map<Integer, String> chosen, Model model) {
        var book = posts.of(power.unit(), dates.today());
        var read = BpmnReading.read(file.content(), pool);
        model.addAttribute("power", power);
        model.addAttribute("editable", power.stateUnderWay() == PowerState.DRAFT);
        model.addAttribute("file", file);
        model.addAttribute("read", read);
        model.addAttribute("plan", imports.plan(power, read, chosen, book));
        model.addAttribute("book", book);
        return "powers/bpmn-preview";
    }

    @PostMapping(ONE)
    String confirm(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String pool,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var power = access.draft(viewer, id);
        var waiting = files.find(viewer, ChartImport.purpose(power), file).orElse(null);
        if (waiting == null) {
            model.addAttribute("power", power);
            return "powers/bpmn-expired";
        }
        var chosen = chosen(typed);
        try {
            var book = posts.of(power.unit(), dates.today());
            var plan = imports.plan(power, BpmnReading.read(waiting.content(), pool), chosen, book);
            imports.carryOut(viewer, power, version, file, waiting.name(), plan);
            redirect.addFlashAttribute("done", "powers.bpmn.done");
            return "redirect:/powers/" + id + (power.amendmentState() == null ? "" : "?edition=draft");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("powers.bpmn.refusal.changed-meanwhile"))));
        }
        return show(access.draft(viewer, id), waiting, pool, chosen, model);
    }

    /** The posts chosen for the lanes, as {@code lane-0}. */
    private static Map<Integer, String> chosen(Map<String, String> typed) {
        var chosen = new HashMap<Integer, String>();
        typed.forEach((name, value) -> {
            if (name.matches("lane-\\d{1,4}")) {
                chosen.put(Integer.parseInt(name.substring(5)), value);
            }
        });
        return chosen;
    }
}
