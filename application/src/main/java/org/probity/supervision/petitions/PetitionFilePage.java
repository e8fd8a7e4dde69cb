package org.probity.supervision.petitions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A file of a petition, opened for a named inspector; it is saved, never shown in the page. */
@Controller
@Allowed(Sight.HANDLE)
class PetitionFilePage {

    private final Petitions petitions;

    PetitionFilePage(Petitions petitions) {
        this.petitions = petitions;
    }

    @PostMapping("/supervision/petitions/{id}/files/{file}")
    ResponseEntity<byte[]> save(Viewer viewer, @PathVariable PetitionId id, @PathVariable UUID file) {
        var opened = petitions.openFile(viewer, id, file).orElseThrow(Petitions::none);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(opened.file().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(opened.content());
    }
}
