package org.probity.shell;

import java.util.LinkedHashMap;
import java.util.List;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People, posts and whatever else modules let be found, within what the viewer may see. */
@Controller
@Allowed(Allowed.SIGNED_IN)
class SearchPage {

    private static final int LONGEST = 80;
    private static final int HITS_OF_A_KIND = 20;

    private final List<SearchSource> sources;

    SearchPage(List<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    String search(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var tooShort = isTooShort(words);
        var found = new LinkedHashMap<String, List<SearchHit>>();
        if (!tooShort && viewer.unit() != null) {
            for (var source : sources) {
                var hits = source.find(viewer, words, HITS_OF_A_KIND + 1);
                if (!hits.isEmpty()) {
                    found.put(source.heading(), hits);
                }
            }
        }
        model.addAttribute("words", words);
        model.addAttribute("tooShort", tooShort);
        model.addAttribute("most", HITS_OF_A_KIND);
        model.addAttribute("found", found);
        return "shell/search";
    }

    /** One Chinese character says something, one Latin letter does not. */
    private static boolean isTooShort(String words) {
        return words.isEmpty() || (words.length() < 2 && words.codePoints().allMatch(c -> c < 0x2E80));
    }
}
