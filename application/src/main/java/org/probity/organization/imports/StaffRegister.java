package org.probity.organization.imports;

import org.probity.organization.Post;
import org.probity.organization.Section;
import org.probity.spreadsheets.Column;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.Texts;
import org.probity.spreadsheets.Vocabulary;

/** The columns and words of a list of sections, posts and staff as bodies keep it. */
final class StaffRegister {

    static final String KEY = "organization.staff";

    static final Register REGISTER = Register.named(KEY, "机构岗位人员", "Sections, posts and staff")
            .column(Column.of("number", "序号", "No.", "编号", "No", "#").wide(6))
            .column(Column.of("sectionCode", "科室编码", "Section code", "部门编码", "机构编码", "科室代码")
                    .carried()
                    .wide(12))
            .bilingual(Column.of(
                            "section",
                            "科室",
                            "Section",
                            "科室/单位",
                            "单位/科室",
                            "部门",
                            "所在科室",
                            "所在部门",
                            "内设机构",
                            "机构名称",
                            "科室名称",
                            "部门名称",
                            "处室",
                            "股室",
                            "Department",
                            "Section name",
                            "Unit")
                    .needed()
                    .carried()
                    .wide(26))
            .column(Column.of("kind", "科室性质", "Section kind", "机构性质", "机构类别", "部门性质", "性质", "Kind of section")
                    .carried()
                    .wide(14))
            .column(Column.of("postCode", "岗位编码", "Post code", "职位编码", "岗位代码", "岗位编号")
                    .wide(12))
            .bilingual(Column.of(
                            "post",
                            "岗位名称",
                            "Post",
                            "岗位",
                            "职务",
                            "岗位/职务",
                            "职务/岗位",
                            "职位",
                            "职位名称",
                            "Position",
                            "Post name",
                            "Title")
                    .needed()
                    .wide(30))
            .column(Column.of("level", "岗位类别", "Level", "岗位层级", "职务层次", "岗位级别", "人员类别", "类别", "Post level", "Rank")
                    .wide(14))
            .bilingual(Column.of(
                            "holder",
                            "姓名",
                            "Name",
                            "人员",
                            "人员姓名",
                            "在岗人员",
                            "任职人员",
                            "Holder",
                            "Post holder",
                            "Staff",
                            "Person")
                    .wide(18))
            .column(Column.of(
                            "since",
                            "任现岗位时间",
                            "In post since",
                            "任职时间",
                            "任现职时间",
                            "到岗时间",
                            "任岗时间",
                            "上岗时间",
                            "Since",
                            "From")
                    .wide(14))
            .bilingual(Column.of("duties", "岗位职责", "Duties", "职责", "工作职责", "主要职责", "职责分工", "Responsibilities")
                    .wide(50))
            .column(Column.of("keyPost", "是否重点岗位", "Key post", "重点岗位", "是否关键岗位", "关键岗位")
                    .wide(10))
            .bilingual(Column.of("leader", "分管领导", "Leader in charge", "分管负责人", "分管局领导", "主管领导", "责任领导", "Leader")
                    .wide(16))
            .build();

    static final Vocabulary<Section.Kind> KINDS = new Vocabulary<Section.Kind>()
            .word(Section.Kind.LEADERSHIP, "领导班子", "Leadership", "班子", "局领导", "领导", "Leaders")
            .word(Section.Kind.INTERNAL, "内设机构", "Internal section", "内设科室", "机关科室", "科室", "内设", "Internal")
            .word(
                    Section.Kind.AFFILIATED,
                    "所属事业单位",
                    "Affiliated institution",
                    "事业单位",
                    "下属单位",
                    "直属单位",
                    "下属事业单位",
                    "派出机构",
                    "直属机构",
                    "Affiliated");

    static final Vocabulary<Post.Level> LEVELS = new Vocabulary<Post.Level>()
            .word(Post.Level.UNIT_HEAD, "主要负责人", "Head of unit", "一把手", "单位主要负责人", "正职", "Head")
            .word(
                    Post.Level.DEPUTY,
                    "班子成员",
                    "Member of the leadership",
                    "副职",
                    "分管负责人",
                    "领导班子成员",
                    "局领导",
                    "Deputy head",
                    "Deputy")
            .word(
                    Post.Level.DISCIPLINE,
                    "纪检监察负责人",
                    "Head of discipline inspection",
                    "纪检组长",
                    "派驻纪检监察组组长",
                    "Discipline inspection")
            .word(Post.Level.SECTION_CHIEF, "中层", "Section chief", "中层正职", "科室负责人", "科长", "部门负责人", "中层干部", "Chief")
            .word(Post.Level.SECTION_DEPUTY, "中层副职", "Deputy section chief", "副科长", "科室副职", "Deputy chief")
            .word(Post.Level.STAFF, "一般岗位", "Staff", "一般干部", "一般工作人员", "工作人员", "科员", "经办岗位", "Officer");

    private StaffRegister() {}

    /** A list's "member of the leadership" and "middle rank" say too little; the post's name says the rest. */
    static Post.Level refined(Post.Level stated, String postName) {
        var name = Texts.key(postName);
        if (stated == Post.Level.DEPUTY
                && (name.contains("纪检") || name.contains("纪委") || name.contains("discipline"))) {
            return Post.Level.DISCIPLINE;
        }
        if (stated == Post.Level.SECTION_CHIEF && name.matches(".*(副科长|副主任|副队长|副大队长|副站长|副所长|副股长|deputychief.*)")) {
            return Post.Level.SECTION_DEPUTY;
        }
        return stated;
    }

    /** A first guess where the list has no level. */
    static Post.Level guessed(Section.Kind kind, String postName) {
        var name = Texts.key(postName);
        if (kind == Section.Kind.LEADERSHIP) {
            return refined(
                    name.contains("副") || name.contains("组长") ? Post.Level.DEPUTY : Post.Level.UNIT_HEAD, postName);
        }
        return name.matches(".*(科长|主任|队长|站长|所长|股长)") || name.startsWith("chief")
                ? refined(Post.Level.SECTION_CHIEF, postName)
                : Post.Level.STAFF;
    }
}
