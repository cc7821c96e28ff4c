package org.sutro.reading;

/**
 * What a word gives away about the line it stands in. The words of each kind are in {@code
 * furniture.tsv}.
 */
enum Term {
  /** "more", "also": with {@link #READ} or {@link #STORY} it announces other stories. */
  MORE,
  /** "read", "see" as a request. */
  READ,
  /** "news", "story", "update". */
  STORY,
  /** "popular", "related", "latest": begins a list of other stories. */
  LISTED,
  /** "correspondent", "desk". */
  BYLINE,
  /** "writer", "translator", "opinion": begins a note on who wrote. */
  AUTHOR,
  /** "press release". */
  NOTICE,
  /** "published": label of a date that counts. */
  PUBLISHED,
  /** "updated", "printed": label of a date that does not. */
  UPDATED,
  /** Buttons: share, print, copy, names of networks. */
  SHARE,
  /** "advertisement". */
  AD,
  /** "comment", "reply". */
  COMMENT,
  /** "to get", as in "to get the news". */
  GET,
  /** "follow", "join", "click". */
  FOLLOW,
  /** A verb that asks the reader to do something. */
  CALL,
  /** "subscription". */
  SUBSCRIBE,
  /** What a subscription gives: access, article, login. */
  ACCESS,
  /** "left to read", "remaining". */
  REMAINING,
  /** "all rights reserved". */
  RIGHTS,
  /** Signs of a licence: nothing else has them. */
  LICENCE,
  /** "summary", "at a glance" as a label. */
  SUMMARY,
  /** "photo". */
  PHOTO,
  /** "file", as in "file photo". */
  FILE,
  /** "source" as a label. */
  SOURCE,
  /** "information", as in "information source". */
  INFORMATION,
  /** "adapted from", "taken from". */
  ADAPTED,
  /** "publisher" as a label. */
  PUBLISHER,
  /** "e-mail" as a label. */
  MAIL_LABEL,
  /** "ago", as in "14 hours ago". */
  AGO,
  /** "hours", "minutes", "days". */
  PERIOD,
  /** News agencies and papers. */
  AGENCY,
  /** Whom a picture is credited to when it is nobody: "collected", "courtesy". */
  CREDIT,
  /** Noon or midnight marks of a time of day. */
  DAYTIME,
  /** A month by name. */
  MONTH,
  /** "next", "coming": before a date it says that the date lies ahead. */
  COMING,
  /** An e-mail address. */
  ADDRESS,
  /** A web address. */
  LINK
}
