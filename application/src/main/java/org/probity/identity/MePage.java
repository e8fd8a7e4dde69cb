package org.probity.identity;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.probity.frame.Allowed;
import org.probity.organization.Post;
import org.probity.organization.Posts;
import org.probity.organization.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: posts and roles of today, why one may do what one may do, and where one is signed in. */
@Controller
@RequestMapping("/identity/me")
@Allowed(Allowed.SIGNED_IN)
class MePage {

    private final Posts posts;
    private final Sections sections;
    private final Permissions permissions;
    private final Sessions sessions;

    MePage(Posts posts, Sections sections, Permissions permissions, Sessions sessions) {
        this.posts = posts;
        this.sections = sections;
        this.permissions = permissions;
        this.sessions = sessions;
    }

    /** A permission one has, the roles that give it, and how far it goes. */
    public record Right(String permission, List<Ground> grounds) {}

    /** A role and its reach. */
    public record Ground(Role role, Reach reach) {}

    /** The permissions of one module. */
    public record Rights(String module, List<Right> rights) {}

    @GetMapping
    String show(Viewer viewer, HttpServletRequest request, Model model) {
        var held = viewer.posts().stream()
                .flatMap(id -> posts.find(id).stream())
                .sorted(comparing(Post::code))
                .toList();
        model.addAttribute("viewer", viewer);
        model.addAttribute("posts", held);
        model.addAttribute(
                "sections", sections.names(held.stream().map(Post::section).toList()));
        model.addAttribute("rights", rights(viewer));
        model.addAttribute(
                "delegatedSections",
                sections.names(
                        viewer.delegated().stream().map(Delegated::section).toList()));
        model.addAttribute(
                "places", sessions.of(viewer.username(), request.getSession().getId()));
        return "identity/me";
    }

    private List<Rights> rights(Viewer viewer) {
        var modules = permissions.all().stream()
                .map(permission -> permission.substring(0, permission.indexOf(':')))
                .collect(LinkedHashSet<String>::new, Set::add, Set::addAll);
        return modules.stream()
                .map(module -> new Rights(
                        module,
                        permissions.all().stream()
                                .filter(permission -> permission.startsWith(module + ":"))
                                .map(permission -> new Right(permission, grounds(viewer, permission)))
                                .filter(right -> !right.grounds().isEmpty())
                                .toList()))
                .filter(rights -> !rights.rights().isEmpty())
                .toList();
    }

    private List<Ground> grounds(Viewer viewer, String permission) {
        var grounds = new ArrayList<Ground>();
        for (var role : viewer.roles()) {
            var reach = permissions.reach(permission, role);
            if (reach != Reach.NONE) {
                grounds.add(new Ground(role, reach));
            }
        }
        return grounds;
    }

    @PostMapping("/sign-out-elsewhere")
    String signOutElsewhere(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(viewer.username(), request.getSession().getId());
        redirect.addFlashAttribute("done", "identity.done.signed-out-elsewhere");
        return "redirect:/identity/me";
    }
}
