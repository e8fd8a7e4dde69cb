package org.probity.measures.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Directories;
import org.probity.organization.Directory;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Vocabulary;
import org.probity.wording.Refusal;
import org.springframework.stereotype.Component;

/** What both imports of money read alike: projects by number, posts by name, values as the forms take them. */
@Component
class MoneyReading {

    private final Projects projects;
    private final Directories directories;

    MoneyReading(Projects projects, Directories directories) {
        this.projects = projects;
        this.directories = directories;
    }

    /** The unit's projects by number. */
    Map<String, Project> projects(UnitId unit) {
        var found = new HashMap<String, Project>();
        projects.all(unit).forEach(project -> found.put(project.facts().number(), project));
        return found;
    }

    /** The projects of the unit, or those in the scope's reach. */
    List<Project> within(UnitId unit, @Nullable Scope scope) {
        return scope == null ? projects.all(unit) : projects.within(scope);
    }

    Directory directory(UnitId unit) {
        return directories.of(unit);
    }

    /** The row's project, while money may move in it. */
    static @Nullable Project project(TableRow row, Map<String, Project> known) {
        var number = row.name("project", 60);
        var project = known.get(number);
        if (project == null) {
            row.error("project", "measures.projects.import.unknown-project", number);
            return null;
        }
        if (!project.state().approved() || project.state().ended()) {
            row.error("project", "measures.projects.import.not-running", number);
            return null;
        }
        return project;
    }

    /** The id of the post that the cell names; empty when it names none. */
    static String post(TableRow row, String column, Directory directory) {
        var written = row.name(column, 200);
        if (written.isEmpty()) {
            return "";
        }
        var found = directory.posts(written, null);
        if (found.size() != 1) {
            row.error(column, "measures.projects.import.unknown-post", written);
            return "";
        }
        return found.get(0).id().toString();
    }

    static String written(Directory directory, @Nullable PostId id, boolean chinese) {
        var post = id == null ? null : directory.post(id);
        return post == null ? "" : directory.written(post, chinese);
    }

    static String day(TableRow row, String column) {
        return Objects.toString(row.day(column), "");
    }

    static <E extends Enum<E>> String word(TableRow row, String column, Vocabulary<E> vocabulary) {
        var value = row.word(column, vocabulary);
        return value == null ? "" : value.name();
    }

    /** Refusals of a form as errors of the row, each at its column. */
    static void tell(TableRow row, List<Refusal> refusals, Map<String, String> columns) {
        for (var refusal : refusals) {
            row.error(
                    columns.getOrDefault(refusal.field(), refusal.field()),
                    refusal.code(),
                    refusal.arguments().toArray());
        }
    }
}
