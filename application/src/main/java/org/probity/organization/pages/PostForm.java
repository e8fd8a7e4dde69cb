package org.probity.organization.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Post;
import org.probity.organization.PostDetails;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/** A post as somebody types it. */
public record PostForm(
        @Nullable UUID section,
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        Post.@Nullable Level level,
        @Nullable String dutiesZh,
        @Nullable String dutiesEn,
        boolean keyPost,
        @Nullable String reason,
        int version) {

    static PostForm in(SectionId section) {
        return new PostForm(section.value(), "", "", "", Post.Level.STAFF, "", "", false, "", 0);
    }

    static PostForm of(Post post) {
        return new PostForm(
                post.section().value(),
                post.code(),
                post.name().zh(),
                post.name().en(),
                post.level(),
                post.duties().zh(),
                post.duties().en(),
                post.keyPost(),
                "",
                post.version());
    }

    PostForm at(int newVersion) {
        return new PostForm(section, code, nameZh, nameEn, level, dutiesZh, dutiesEn, keyPost, reason, newVersion);
    }

    PostDetails details(SectionId fallback) {
        return new PostDetails(
                section == null ? fallback : new SectionId(section),
                code == null ? "" : code,
                Bilingual.of(nameZh, nameEn),
                level == null ? Post.Level.STAFF : level,
                Bilingual.of(dutiesZh, dutiesEn),
                keyPost);
    }

    static Map<String, String> texts(PostDetails details) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("code", details.code());
        texts.put("nameZh", details.name().zh());
        texts.put("nameEn", details.name().en());
        texts.put("dutiesZh", details.duties().zh());
        texts.put("dutiesEn", details.duties().en());
        return texts;
    }
}
