package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.shell.Attachment;

/**
 * What shows that a link was done.
 *
 * @param keptAt where the paper is kept, when no file is attached
 * @param files  withdrawn ones included
 */
record Evidence(UUID id, String title, LocalDate datedOn, String keptAt, List<Attachment> files) {

    Evidence {
        files = List.copyOf(files);
    }

    /** Whether it still shows anything: a file that stands, or a place where the paper is. */
    boolean stands() {
        return !keptAt.isBlank() || files.stream().anyMatch(file -> !file.isWithdrawn());
    }
}
