package org.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A page that prints becomes a Word document of the same words. */
class WordDocumentTests {

    @Test
    void whatTheScreenAloneNeedsStaysOnTheScreen() throws IOException {
        try (var document = read("""
                <p class="d-print-none">只在屏幕上</p><p class="visually-hidden">hidden</p>
                <p class="d-none d-print-block">只在纸上</p><p>两处都有 <b>要紧</b></p><form><p>两处都有</p><input value='x'><button>按</button></form>
                """)) {
            assertThat(document.getParagraphs()).map(XWPFParagraph::getText).containsExactly("只在纸上", "两处都有 要紧", "两处都有");
        }
    }

    @Test
    void aPageThatDoesNotPrintIsNoDocument() {
        assertThat(WordDocument.of("<html><body><div id='content'><p>text</p></div></body></html>"))
                .isEmpty();
    }

    @Test
    void mergedCellsStayMergedAndTheHeadingRepeats() throws IOException {
        try (var document = read("""
                <table><caption>表</caption><thead><tr><th>甲</th><th colspan="2">乙</th></tr></thead>
                <tbody><tr><td rowspan="2">一</td><td>二</td><td>三</td></tr><tr><td>四</td><td>五</td></tr></tbody></table>
                """)) {
            assertThat(document.getParagraphArray(0).getText()).isEqualTo("表");
            var table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(0)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .isEqualTo(2);
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("一");
            assertThat(table.getRow(2).getTableCells()).hasSize(3);
            assertThat(table.getRow(2).getCell(0).getText()).isEmpty();
            assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("四");
        }
    }

    @Test
    void aTableWithinACellIsKept() throws IOException {
        try (var document = read(
                "<table><tr><td>外<table><tr><td>内</td></tr></table></td><td><ol><li>甲</li><li>乙</li></ol></td></tr></table>")) {
            var row = document.getTables().get(0).getRow(0);
            assertThat(row.getCell(0).getTables().get(0).getRow(0).getCell(0).getText())
                    .isEqualTo("内");
            assertThat(row.getCell(1).getParagraphs())
                    .map(XWPFParagraph::getText)
                    .containsExactly("1. 甲", "2. 乙");
        }
    }

    @Test
    void aControlCharacterDoesNotSpoilTheFile() throws IOException {
        try (var document = read("<p>a\u0001b\u000bc &lt;x&gt; &amp; d</p>")) {
            assertThat(document.getParagraphArray(0).getText()).isEqualTo("ab c <x> & d");
        }
    }

    @Test
    void itIsNamedAndLaidAsThePageIs() throws IOException {
        var document = WordDocument.of(page("upright", "<h1>方案</h1>")).orElseThrow();
        assertThat(document.title()).isEqualTo("方案");
        try (var read = new XWPFDocument(new ByteArrayInputStream(document.content()))) {
            var size = read.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
        }
    }

    private static XWPFDocument read(String content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                WordDocument.of(page("", content)).orElseThrow().content()));
    }

    private static String page(String layout, String content) {
        return "<html lang='zh-CN'><head><title>方案 · 廉政风险防控</title></head><body><div id='content' class='" + layout
                + "'><button class='d-print-none' data-print>打印</button>" + content + "</div></body></html>";
    }
}
