package org.probity.earlywarning.indicator;

import java.util.Map;

/**
 * One indicator as listed.
 *
 * @param code such as {@code IR-A01}
 * @param parameters names with default values, in the order of the documentation
 * @param source the law, paper or register the rule comes from
 */
public record CatalogueEntry(String code, String name, String rule, Map<String, String> parameters, String source) {}
