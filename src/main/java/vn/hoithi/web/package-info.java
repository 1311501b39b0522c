/** What every page shares: the renderer, messages, forms, flash sentences, errors in words, security headers. It knows no feature. */
package vn.hoithi.web;
