package org.probity.organization;

import org.springframework.stereotype.Component;

/** Opens the directory of a unit as it is today. */
@Component
public class Directories {

    private final Sections sections;
    private final Posts posts;

    Directories(Sections sections, Posts posts) {
        this.sections = sections;
        this.posts = posts;
    }

    public Directory of(UnitId unit) {
        return new Directory(sections.all(unit), posts.all(unit));
    }
}
