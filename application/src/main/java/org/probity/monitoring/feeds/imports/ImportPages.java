package org.probity.monitoring.feeds.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.earlywarning.log.Field;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.monitoring.feeds.Delivery;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedEvents;
import org.probity.monitoring.feeds.FeedRecords;
import org.probity.monitoring.feeds.Rehearsed;
import org.probity.monitoring.feeds.Taken;
import org.probity.monitoring.feeds.pages.FeedAccess;
import org.probity.shell.WaitingFile;
import org.probity.shell.WaitingFiles;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file on its way into a feed: chosen, tried without keeping anything, its columns assigned, then taken as a whole. */
@Controller
@RequestMapping("/monitoring/feeds/{feed}/import")
@Allowed(FeedAccess.IMPORT)
class ImportPages {

    private static final int SHOWN = 200;
    private static final String MAPPED = "map.";

    private final FeedAccess access;
    private final FeedFiles files;
    private final FeedRecords records;
    private final FeedEvents events;
    private final WaitingFiles waiting;

    ImportPages(FeedAccess access, FeedFiles files, FeedRecords records, FeedEvents events, WaitingFiles waiting) {
        this.access = access;
        this.files = files;
        this.records = records;
        this.events = events;
        this.waiting = waiting;
    }

    @GetMapping
    String form(Viewer viewer, @PathVariable String feed, Model model) {
        model.addAttribute("feed", access.importable(viewer, feed));
        return "monitoring/feeds/import";
    }

    @PostMapping
    String receive(
            Viewer viewer,
            @PathVariable String feed,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var found = access.importable(viewer, feed);
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var content = file == null ? new byte[0] : file.getBytes();
        try {
            if (content.length == 0) {
                throw new Refused(org.probity.wording.Refusal.of("monitoring.feeds.refusal.empty"));
            }
            var id = waiting.keep(viewer, purpose(found), name, content);
            return "redirect:/monitoring/feeds/" + feed + "/import/" + id;
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("feed", found);
            return "monitoring/feeds/import";
        }
    }

    private static String purpose(Feed feed) {
        return "monitoring." + feed.key();
    }

    /** Tries the file; the address says which columns were assigned by hand. */
    @GetMapping("/{id}")
    String preview(
            Viewer viewer,
            @PathVariable String feed,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model) {
        var found = access.importable(viewer, feed);
        var file = file(viewer, found, id);
        model.addAttribute("feed", found);
        model.addAttribute("file", file);
        try {
            var mapping = mapping(found, file, typed, model);
            var rehearsed = rehearse(viewer, found, file, mapping);
            model.addAttribute("tried", rehearsed.taken());
            model.addAttribute(
                    "defects", rehearsed.defects().stream().limit(SHOWN).toList());
            model.addAttribute("more", Math.max(0, rehearsed.defects().size() - SHOWN));
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        }
        return "monitoring/feeds/preview";
    }

    @PostMapping("/{id}")
    String take(
            Viewer viewer,
            @PathVariable String feed,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var found = access.importable(viewer, feed);
        var file = file(viewer, found, id);
        try {
            var mapping = mapping(found, file, typed, model);
            var taken = accept(viewer, found, file, mapping);
            if (!taken.again()) {
                waiting.imported(
                        viewer,
                        purpose(found),
                        id,
                        "monitoring.feeds.rows",
                        taken.added(),
                        taken.corrected(),
                        taken.withdrawn());
            }
            redirect.addFlashAttribute(
                    "done", taken.again() ? "monitoring.feeds.done.again" : "monitoring.feeds.done.taken");
            return "redirect:/monitoring/feeds/" + feed + "/findings?batch=" + taken.batch();
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            return "redirect:/monitoring/feeds/" + feed + "/import/" + id;
        }
    }

    private WaitingFile file(Viewer viewer, Feed feed, UUID id) {
        return waiting.find(viewer, purpose(feed), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Rehearsed rehearse(Viewer viewer, Feed feed, WaitingFile file, Map<String, String> mapping) {
        var delivery = delivery(viewer, feed, file);
        return feed.isEvents()
                ? events.rehearse(delivery, files.events(feed, file.name(), file.content(), mapping))
                : records.rehearse(delivery, files.records(feed, file.name(), file.content(), mapping));
    }

    private Taken accept(Viewer viewer, Feed feed, WaitingFile file, Map<String, String> mapping) {
        var delivery = delivery(viewer, feed, file);
        return feed.isEvents()
                ? events.accept(delivery, files.events(feed, file.name(), file.content(), mapping))
                : records.accept(delivery, files.records(feed, file.name(), file.content(), mapping));
    }

    private static Delivery delivery(Viewer viewer, Feed feed, WaitingFile file) {
        return Delivery.file(viewer.requireUnit(), feed.key(), file.name(), Delivery.sha256(file.content()));
    }

    /** Of a CSV file: what each column is taken to be, as guessed or as chosen, shown so that it can be changed. */
    private Map<String, String> mapping(Feed feed, WaitingFile file, Map<String, String> typed, Model model) {
        if (FeedFiles.Format.of(file.name(), file.content()) != FeedFiles.Format.CSV
                || file.name().endsWith(".gz")) {
            return Map.of();
        }
        var head = CsvHead.of(file.content());
        var chosen = new LinkedHashMap<String, String>();
        typed.forEach((name, column) -> {
            if (name.startsWith(MAPPED)) {
                chosen.put(name.substring(MAPPED.length()), column);
            }
        });
        var guess = feed.isEvents() ? ofLog(file, chosen) : chosen.isEmpty() ? head.guess(feed) : chosen;
        model.addAttribute("head", head);
        model.addAttribute("mapping", guess);
        model.addAttribute("facts", facts(feed));
        guess.values().removeIf(String::isEmpty);
        return feed.isEvents() ? chosenOnly(chosen) : guess;
    }

    private Map<String, String> ofLog(WaitingFile file, Map<String, String> chosen) {
        return new LinkedHashMap<>(files.logMapping(file.name(), file.content(), chosenOnly(chosen)));
    }

    private static Map<String, String> chosenOnly(Map<String, String> chosen) {
        var given = new LinkedHashMap<>(chosen);
        given.values().removeIf(String::isEmpty);
        return given;
    }

    /** What columns may be assigned to. */
    private static List<String> facts(Feed feed) {
        if (!feed.isEvents()) {
            return feed.columns().stream().map(column -> column.key()).toList();
        }
        var facts = new java.util.ArrayList<>(List.of("case", "time"));
        for (var field : Field.values()) {
            facts.add(field.name().toLowerCase(java.util.Locale.ROOT));
        }
        return facts;
    }
}
