package org.probity.supervision.petitions;

import java.util.List;
import org.probity.shell.Attachments;
import org.probity.wording.Refusal;

/** A file as it was handed in. */
public record GivenFile(String name, byte[] content) {

    /** The largest file, in bytes: 5 MB. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** The most files at once. */
    public static final int AT_ONCE = 5;

    /** What is wrong with the files, beside their field. */
    public static List<Refusal> refusals(List<GivenFile> files) {
        if (files.size() > AT_ONCE) {
            return List.of(Refusal.at("files", "supervision.refusal.petition-files", AT_ONCE));
        }
        return files.stream()
                .filter(file -> file.content().length == 0
                        || file.content().length > LARGEST
                        || Attachments.mediaTypeOf(file.name(), file.content()).isEmpty())
                .limit(1)
                .map(file -> Refusal.at("files", "supervision.refusal.petition-file-kind"))
                .toList();
    }

    @Override
    public String toString() {
        return "GivenFile";
    }
}
