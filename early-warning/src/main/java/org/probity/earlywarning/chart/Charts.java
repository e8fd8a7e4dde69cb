package org.probity.earlywarning.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.probity.earlywarning.UnreadableInputException;

/** Opens charts: BPMN 2.0 (ISO/IEC 19510) and PNML (ISO/IEC 15909-2), told apart by their root element. */
public final class Charts {

    private static final int LARGEST = 32 << 20;

    private Charts() {}

    /**
     * Reads a chart, which may contain unsupported elements.
     *
     * @throws UnreadableInputException for a file that is no chart or larger than 32 MiB
     */
    public static Chart read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnreadableInputException(
                        path.toString(), "byte " + LARGEST, "a chart of at most 32 MiB was expected");
            }
            return read(path.toString(), bytes);
        } catch (NoSuchFileException missing) {
            throw new UnreadableInputException(path.toString(), "byte 0", "there is no such file");
        } catch (IOException failed) {
            throw new UnreadableInputException(path.toString(), "byte 0", String.valueOf(failed.getMessage()));
        }
    }

    /** As {@link #read(Path)}, of bytes at hand. */
    public static Chart read(String source, byte[] bytes) {
        XmlElement root = XmlTree.read(source, bytes);
        return switch (root.name()) {
            case "definitions" -> BpmnReader.read(source, root);
            case "pnml" -> PnmlReader.read(source, root);
            default ->
                throw new UnreadableInputException(
                        source,
                        "line " + root.line(),
                        "<definitions> (BPMN 2.0) or <pnml> was expected, not <" + root.name() + ">");
        };
    }

    /**
     * Reads a chart to judge cases by.
     *
     * @throws UnreadableInputException also where it contains anything unsupported, naming all of it
     */
    public static Chart readSupported(Path path) {
        Chart chart = read(path);
        if (!chart.unsupported().isEmpty()) {
            Chart.Unsupported first = chart.unsupported().get(0);
            throw new UnreadableInputException(
                    path.toString(),
                    "line " + first.line(),
                    "the chart uses what is not supported: "
                            + chart.unsupported().stream()
                                    .map(Chart.Unsupported::toString)
                                    .collect(Collectors.joining("; ")));
        }
        return chart;
    }

    /** A chart is called by its file, which the reader knows and can open, not by where that lies. */
    static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }
}
