package org.probity.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.spreadsheets.Texts;

/**
 * A unit's sections and posts by what people write for them in lists: code or name, in either language and any style of brackets.
 */
public final class Directory {

    private final Map<String, Section> sections = new HashMap<>();
    private final Map<SectionId, Section> sectionsById = new HashMap<>();
    private final Map<String, Set<Post>> posts = new HashMap<>();
    private final Map<PostId, Post> postsById = new HashMap<>();

    Directory(Collection<Section> sections, Collection<Post> posts) {
        for (var section : sections) {
            sectionsById.put(section.id(), section);
            for (var name :
                    List.of(section.code(), section.name().zh(), section.name().en())) {
                if (!name.isEmpty()) {
                    this.sections.putIfAbsent(Texts.key(name), section);
                }
            }
        }
        for (var post : posts) {
            postsById.put(post.id(), post);
            for (var name : List.of(post.code(), post.name().zh(), post.name().en())) {
                if (!name.isEmpty()) {
                    this.posts
                            .computeIfAbsent(Texts.key(name), key -> new LinkedHashSet<>())
                            .add(post);
                }
            }
        }
    }

    public Optional<Section> section(String written) {
        return Optional.ofNullable(sections.get(Texts.key(written)));
    }

    /** All posts that the text may mean; those of the section alone when it has any of that name. */
    public List<Post> posts(String written, @Nullable SectionId preferred) {
        var found = posts.getOrDefault(Texts.key(written), Set.of());
        var there =
                found.stream().filter(post -> post.section().equals(preferred)).toList();
        return there.isEmpty() ? new ArrayList<>(found) : there;
    }

    public boolean isPost(String written) {
        return posts.containsKey(Texts.key(written));
    }

    public @Nullable Post post(PostId id) {
        return postsById.get(id);
    }

    public @Nullable Section section(SectionId id) {
        return sectionsById.get(id);
    }

    /** What to write for a post so that it is found again: its name, or its code when others have the same name. */
    public String written(Post post, boolean chinese) {
        var shown = post.name().in(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        return posts.getOrDefault(Texts.key(shown), Set.of()).size() == 1 && !shown.isEmpty() ? shown : post.code();
    }

    /** Whether no section or post has a name in English, so that an English list cannot be matched to them. */
    public boolean lacksEnglish() {
        return postsById.values().stream().allMatch(post -> post.name().en().isEmpty())
                && sectionsById.values().stream()
                        .allMatch(section -> section.name().en().isEmpty());
    }
}
